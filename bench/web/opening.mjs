// How long it takes until the map can be used, on a fast and on a slow line, beside the plain page with the same areas.
import { BASE, drawn, quiet, usable } from './atlas.mjs';
import { DESKTOP, SLOW_LINE, withPage } from './browser.mjs';
import { areasOf, gatherTiles, shownIn, sizeOf } from './material.mjs';

/** What the atlas draws when it opens, for the plain page. */
export function openingMaterial(device = DESKTOP) {
  return withPage(device, async ({ page }) => {
    const tiles = gatherTiles(page);
    await page.goto(`${BASE}/?lang=en`);
    await usable(page);
    await quiet(page);
    const ours = await drawn(page);
    const { view, figures } = await shownIn(page);
    const areas = areasOf(await tiles(), ours.level, view);
    return { ours, plain: sizeOf(areas), documents: { 'areas.json': areas, 'figures-0.json': figures } };
  });
}

/** @returns milliseconds until the map could be used, with nothing in any cache */
export function opened(address, slow) {
  return withPage(DESKTOP, async ({ page, debug }) => {
    if (slow) {
      await debug.send('Network.enable');
      await debug.send('Network.emulateNetworkConditions', SLOW_LINE);
    }
    await page.goto(address, { waitUntil: 'commit', timeout: 120_000 });
    return usable(page);
  });
}
