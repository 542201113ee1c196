// Choices at the fine level: dimension, category, classification, palette; what they ask of the server, and what pointing repaints.
import { isTile } from './atlas.mjs';
import { DESKTOP, processorSeconds, withPage } from './browser.mjs';
import { fineMaterial, openFine, settledChoice } from './fine.mjs';
import { choose } from './switching.mjs';

/** @returns the material of the plain page, and for each kind of choice its times, round by round */
export function choices(token, rounds, made) {
  return withPage(DESKTOP, async ({ page, context, debug }) => {
    const material = await fineMaterial(page, await openFine(page, token, made));
    const asked = [];
    page.on('request', (request) => asked.push(request.url()));
    const bytes = await figureBytes(debug);
    const fetched = [];
    for (const topic of material.others.slice(0, rounds)) {
      fetched.push(await settledChoice(page, '#pick-dimension', topic));
    }
    const times = { fetched };
    await inTurns(page, '#pick-dimension', material.topics, 0);
    const before = await processorSeconds(context);
    times.dimension = await inTurns(page, '#pick-dimension', material.topics, rounds, false);
    const processor = (1000 * ((await processorSeconds(context)) - before)) / rounds;
    for (const name of ['category', 'method', 'palette']) {
      times[name] = await inTurns(page, `#pick-${name}`, await firstTwo(page, `#pick-${name}`), rounds);
    }
    return {
      material,
      times,
      processor,
      bytes,
      tilesAsked: asked.filter(isTile).length,
      pointing: await pointing(page),
    };
  });
}

/** @param warming whether both values are chosen once before, for their figures to be there */
async function inTurns(page, field, values, rounds, warming = true) {
  const times = [];
  if (values.length < 2) {
    return times;
  }
  for (const value of warming ? [values[1], values[0]] : []) {
    await settledChoice(page, field, value);
  }
  for (let round = 0; round < rounds; round++) {
    times.push(await settledChoice(page, field, values[(round + 1) % 2]));
  }
  if (rounds % 2 === 1) {
    await choose(page, field, values[0]);
  }
  return times;
}

const firstTwo = (page, field) =>
  page.evaluate(
    (selector) => [...document.querySelector(selector).options].slice(0, 2).map(({ value }) => value),
    field,
  );

/** The bytes of each document of figures from now on, as transferred. */
async function figureBytes(debug) {
  const documents = [];
  const figures = new Map();
  await debug.send('Network.enable');
  debug.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (request.url.includes('/figures/')) {
      figures.set(requestId, new URL(request.url).pathname);
    }
  });
  debug.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (figures.has(requestId)) {
      documents.push({ path: figures.get(requestId), bytes: encodedDataLength });
    }
  });
  return documents;
}

/** Points at many places. @returns how many had an area, and how many fills were made or shown meanwhile */
async function pointing(page) {
  const box = await page.locator('.map-ground').first().boundingBox();
  await page.evaluate(() => {
    window.painted = { tiles: new Set(), fills: 0, last: 0, framed: 0 };
  });
  let found = 0;
  for (let step = 0; step < 30; step++) {
    const along = 0.2 + (0.6 * step) / 30;
    await page.mouse.move(box.x + box.width * along, box.y + box.height * (step % 2 ? 0.4 : 0.55));
    await page.waitForTimeout(60);
    found += (await page.locator('.tip-card').count()) > 0 ? 1 : 0;
  }
  const repainted = await page.evaluate(() => window.painted.fills + window.painted.tiles.size);
  return { found, repainted };
}
