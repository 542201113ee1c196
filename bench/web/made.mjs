// The made country in the place of the product's union councils: the browser asks the product, and is answered from here.
import { cells, MADE_AREAS } from './mesh.mjs';
import { meshTile } from './meshTile.mjs';

const LEVEL = 'union_council';
const FIRST_ID = 1_000_001;
const ROW_LISTS = ['values', 'totals', 'shares', 'means', 'coded', 'status', 'shareStatus', 'asOf'];

const ids = Array.from({ length: MADE_AREAS }, (_, i) => FIRST_ID + i);
const idOf = (i) => FIRST_ID + i;

/** The product's own answer with as many rows as there are made areas, each like one of its own. */
function stretched(figures) {
  const rows = figures.ids.length;
  const list = (name) => ids.map((_, i) => figures[name][(i * 7) % rows]);
  const lists = ROW_LISTS.filter((name) => Array.isArray(figures[name]));
  return { ...figures, ids, ...Object.fromEntries(lists.map((name) => [name, list(name)])) };
}

function stretchedAreas(document) {
  const { features } = document;
  return {
    ...document,
    features: ids.map((id, i) => ({ ...features[i % features.length], id, code: `made-${i}`, map: undefined })),
  };
}

/** From now on the pages of this context see the made country. */
export async function seeMade(context) {
  const catalogue = { bounds: null };
  let areas = null;
  await context.route(new RegExp(`/private/.*${LEVEL}`), async (route) => {
    const { pathname, origin } = new URL(route.request().url());
    const [, z, x, y] = /\/(\d+)\/(\d+)\/(\d+)\.mvt$/.exec(pathname) ?? [];
    if (z === undefined) {
      const response = await route.fetch();
      const json = await response.json();
      await route.fulfill({ response, json: json.features ? stretchedAreas(json) : stretched(json) });
      return;
    }
    catalogue.bounds ??= await boundsOf(origin);
    areas ??= cells(catalogue.bounds).map((ring, i) => [idOf(i), ring]);
    const body = meshTile(LEVEL, areas, Number(z), Number(x), Number(y));
    await route.fulfill(body ? { body, contentType: 'application/vnd.mapbox-vector-tile' } : { status: 204 });
  });
}

async function boundsOf(origin) {
  const json = async (path) => (await fetch(origin + path)).json();
  const { current } = await json('/releases.json');
  return (await json(`/public/${current}/catalogue.json`)).bounds;
}
