// The atlas as the measurements use it.
import { WAIT } from './browser.mjs';

export const BASE = (process.env.NSER_URL ?? 'http://127.0.0.1:8080').replace(/\/$/, '');
/** The mark that the page sets when its map can be used (web/src/app/usable.ts); the plain page sets the same. */
export const USABLE = 'map-usable';

/** @returns milliseconds from the start of the navigation until the map could be used */
export async function usable(page) {
  const handle = await page.waitForFunction(
    (name) => performance.getEntriesByName(name, 'mark')[0]?.startTime,
    USABLE,
    WAIT,
  );
  return handle.jsonValue();
}

/** Waits until nothing is asked for, and nothing waits to be drawn. */
export async function quiet(page) {
  await page.waitForLoadState('networkidle', WAIT);
  await page.waitForFunction(
    () => [...document.querySelectorAll('*')].every((part) => !part.isUpdatePending),
    undefined,
    WAIT,
  );
}

/** What the first map draws: the level, the table and the cell of its figures, the areas and their corners. */
export function drawn(page) {
  return page.evaluate(() => {
    const { shown } = document.querySelector('nser-atlas').atlas;
    const layer = document.querySelector('nser-map').stage.layers.top;
    const ids = new Set();
    let corners = 0;
    for (const { shapes } of layer.tiles.values()) {
      for (const { id, points } of shapes?.shapes ?? []) {
        ids.add(id);
        corners += points.length / 2;
      }
    }
    const { choice, figures } = shown;
    return {
      level: choice.level.info.code,
      table: figures.table,
      cell: choice.cell,
      listed: figures.ids.length,
      areas: ids.size,
      corners,
      tiles: [...layer.tiles.values()].filter(({ shapes }) => shapes).length,
    };
  });
}

/** Exchanges the token for the cookie of a session, as the page's own field does. */
export async function signIn(page, token) {
  await page.goto(`${BASE}/about`, WAIT);
  const status = await page.evaluate(
    async (given) =>
      (
        await fetch('/session', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ token: given }),
        })
      ).status,
    token,
  );
  if (status >= 300) {
    throw new Error(`the token was not accepted: status ${status}`);
  }
}

export const isTile = (address) => address.includes('/tiles/');
