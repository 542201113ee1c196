// The same switch on the plain page.
import { quiet, usable } from './atlas.mjs';
import { DESKTOP, processorSeconds, withPage } from './browser.mjs';

/** @returns milliseconds of each switch until its frame was done, both figures there before; and of processor time for one */
export function plainChoices(address, rounds) {
  return withPage(DESKTOP, async ({ page, context }) => {
    await page.goto(address);
    await usable(page);
    await quiet(page);
    await page.evaluate(() => window.plain.bring(1));
    for (const number of [1, 0]) {
      await switchTo(page, number);
    }
    const times = [];
    const before = await processorSeconds(context);
    for (let round = 0; round < rounds; round++) {
      times.push(await switchTo(page, (round + 1) % 2));
      await quiet(page);
    }
    return { times, processor: (1000 * ((await processorSeconds(context)) - before)) / rounds };
  });
}

function switchTo(page, number) {
  return page.evaluate(async (wanted) => {
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50)));
    const began = performance.now();
    window.plain.choose(wanted);
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    return performance.now() - began;
  }, number);
}
