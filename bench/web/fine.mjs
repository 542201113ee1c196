// Union councils, as a token opens them: the product's own, or as many made ones as the country really has.
import { BASE, drawn, quiet, signIn, usable } from './atlas.mjs';
import { seeMade } from './made.mjs';
import { areasOf, gatherTiles, shownIn, sizeOf } from './material.mjs';
import { choose, watchCanvases } from './switching.mjs';

const LEVEL = 'union_council';
/** The least map zoom at which they are drawn. */
const LEAST_ZOOM = 5.5;

/**
 * Signs in, draws the level, and shows as much of it at once as the map can.
 *
 * @param made the made country instead of the product's
 * @returns a way to have the bytes of its tiles
 */
export async function openFine(page, token, made) {
  await signIn(page, token);
  if (made) {
    await seeMade(page.context());
  }
  const tiles = gatherTiles(page);
  await page.addInitScript(watchCanvases);
  await page.goto(`${BASE}/?lang=en`);
  await usable(page);
  await page.waitForFunction(() => document.querySelector('nser-atlas').atlas.session.signedIn);
  await page.evaluate(
    async ([level, least]) => {
      const { atlas } = document.querySelector('nser-atlas');
      const { stage } = document.querySelector('nser-map');
      await atlas.set({ level });
      stage.go({ ...stage.view(), zoom: Math.max(least, stage.zoom) });
    },
    [LEVEL, LEAST_ZOOM],
  );
  await quiet(page);
  await page.waitForFunction(() => !document.querySelector('nser-map').tilesBusy);
  return tiles;
}

/** Two dimensions that the level has, each with a map of its own, for the plain page. */
export async function fineMaterial(page, tiles) {
  const topics = await topicsAt(page);
  const first = topics[0];
  const second = topics.find((code) => code !== first);
  await settledChoice(page, '#pick-dimension', second);
  const other = await shownIn(page);
  await settledChoice(page, '#pick-dimension', first);
  const ours = await drawn(page);
  const { view, figures } = await shownIn(page);
  const areas = areasOf(await tiles(), ours.level, view);
  return {
    ours,
    plain: sizeOf(areas),
    topics: [first, second],
    others: topics.slice(2),
    documents: { 'areas.json': areas, 'figures-0.json': figures, 'figures-1.json': other.figures },
  };
}

/** Chooses, and waits for what is fetched and drawn after it. */
export async function settledChoice(page, field, value) {
  const times = await choose(page, field, value);
  await quiet(page);
  return times;
}

/** The topics of the picker that have a table at the level drawn, in its order. */
function topicsAt(page) {
  return page.evaluate(() => {
    const { offer, resolved } = document.querySelector('nser-atlas').atlas;
    const { level, unit } = resolved.choice;
    const listed = [...document.querySelectorAll('#pick-dimension option')].map(({ value }) => value);
    return listed.filter((code) => {
      const key = code === 'poverty_score' ? 'poverty_band' : code;
      return offer.tree(`${unit}.${key}`, level.info.code) === 'private';
    });
  });
}
