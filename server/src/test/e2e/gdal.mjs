// GDAL, as a user of QGIS or ogr2ogr has it, reads our tiles and tables over HTTP. Run by ./nser test.
import { execFileSync } from 'node:child_process';
import { check, expect, get, json, runChecks, token, url } from './checks.mjs';

const { current } = await json('/releases.json');
const catalogue = await json(`/public/${current}/catalogue.json`);
const DIMENSION = 'toilet_type';
const CATEGORY = 'flush';
const bearer = { Authorization: `Bearer ${token}` };

/** Runs a GDAL program; its own words are the error. */
function gdal(program, parameters, settings = {}) {
  const env = { ...process.env, CPL_VSIL_CURL_USE_HEAD: 'YES', GDAL_DISABLE_READDIR_ON_OPEN: 'EMPTY_DIR', ...settings };
  try {
    return execFileSync(program, parameters, { env, encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    throw new Error(`${program}: ${String(error.stderr).trim().split('\n')[0]}`);
  }
}

/** The features of one layer of a tile as GeoJSON in longitude and latitude. */
function features(path, layer, settings) {
  const [z, x, y] = path.replace('.mvt', '').split('/').slice(-3);
  const options = ['-oo', `Z=${z}`, '-oo', `X=${x}`, '-oo', `Y=${y}`, '-oo', 'CLIP=NO'];
  const text = gdal(
    'ogr2ogr',
    ['-f', 'GeoJSON', '-t_srs', 'EPSG:4326', ...options, '/vsistdout/', `/vsicurl/${url(path)}`, layer],
    settings,
  );
  return JSON.parse(text).features;
}

/** Column and row of the tile that holds a point. */
function tileAt(z, longitude, latitude) {
  const n = 2 ** z;
  const radians = (latitude * Math.PI) / 180;
  return [
    Math.floor(((longitude + 180) / 360) * n),
    Math.floor(((1 - Math.asinh(Math.tan(radians)) / Math.PI) / 2) * n),
  ];
}

function tilesOfCountry(z) {
  const [west, south, east, north] = catalogue.bounds;
  const [left, top] = tileAt(z, west, north);
  const [right, bottom] = tileAt(z, east, south);
  const tiles = [];
  for (let x = left; x <= right; x += 1) for (let y = top; y <= bottom; y += 1) tiles.push([z, x, y]);
  return tiles;
}

async function nonEmpty(paths, headers) {
  const found = [];
  for (const path of paths) if ((await get(path, headers)).status === 200) found.push(path);
  expect(found.length > 0, 'every tile is empty');
  return found;
}

const tilePath = (tree, level) => ([z, x, y]) => `/${tree}/${current}/tiles/${level}/${DIMENSION}/${z}/${x}/${y}.mvt`;

check('ogr2ogr finds every district in the tiles of zoom 5, with its code, names and figures', async () => {
  const areas = await json(`/public/areas/${catalogue.areas}/district.json`);
  const codes = new Set();
  for (const path of await nonEmpty(tilesOfCountry(5).map(tilePath('public', 'district')))) {
    for (const { properties } of features(path, 'district')) {
      expect(typeof properties.name === 'string' && properties.name !== '', `no name in ${path}`);
      const said = Number.isInteger(properties[`${DIMENSION}.${CATEGORY}`]) || properties[`${DIMENSION}.${CATEGORY}.status`];
      expect(said, `neither a figure nor its absence for ${properties.code}`);
      codes.add(properties.code);
    }
  }
  expect(codes.size === areas.features.length, `${codes.size} districts in tiles, ${areas.features.length} in the list`);
  return `${codes.size} districts`;
});

check('the tiles of zooms 4 to 8 hold valid polygons only', async () => {
  let polygons = 0;
  for (const z of [4, 6, 8]) {
    for (const path of (await nonEmpty(tilesOfCountry(z).map(tilePath('public', 'district')))).slice(0, 40)) {
      const [tz, x, y] = path.replace('.mvt', '').split('/').slice(-3);
      const text = gdal('ogrinfo', ['-q', '-ro', '-dialect', 'SQLite', '-sql',
        'select count(*) as n, coalesce(sum(not ST_IsValid(geometry)), 0) as bad from district',
        '-oo', `Z=${tz}`, '-oo', `X=${x}`, '-oo', `Y=${y}`, '-oo', 'CLIP=NO', `/vsicurl/${url(path)}`]);
      const bad = Number(/bad \(\w+\) = (\d+)/.exec(text)?.[1] ?? -1);
      expect(bad === 0, `${bad} invalid polygons in ${path}`);
      polygons += Number(/ n \(\w+\) = (\d+)/.exec(text)[1]);
    }
  }
  return `${polygons} polygons`;
});

check('the CSV holds what the JSON holds, read by GDAL', async () => {
  const path = `/public/${current}/figures/district/household.${DIMENSION}`;
  const figures = await json(`${path}.json`);
  const areas = await json(`/public/areas/${catalogue.areas}/district.json`);
  const rows = JSON.parse(gdal('ogr2ogr',
    ['-f', 'GeoJSON', '/vsistdout/', `/vsicurl/${url(`${path}.csv`)}`])).features.map((f) => f.properties);
  expect(rows.length === figures.ids.length, `${rows.length} rows, ${figures.ids.length} areas`);
  const column = figures.categories.indexOf(CATEGORY);
  const byCode = new Map(rows.map((row) => [row.code, row]));
  figures.ids.forEach((id, i) => {
    const area = areas.features.find((feature) => feature.id === id);
    const row = byCode.get(area.code);
    expect(row, `no row for ${area.code}`);
    expect(row.name_ur === area.name.ur, `Urdu name of ${area.code} differs`);
    const value = row[CATEGORY] === '' || row[CATEGORY] === null ? null : Number(row[CATEGORY]);
    expect(value === figures.values[i][column], `${area.code}: ${value} in CSV, ${figures.values[i][column]} in JSON`);
  });
  return `${rows.length} rows`;
});

check('a tile of union councils opens with the token as password, and not without', async () => {
  const list = await json(`/private/areas/${catalogue.areas}/union_council.json`, bearer);
  expect(list.features.length > 0, 'the token sees no union council');
  const [longitude, latitude] = list.features[0].at;
  const path = tilePath('private', 'union_council')([10, ...tileAt(10, longitude, latitude)]);
  const found = features(path, 'union_council', { GDAL_HTTP_USERPWD: `token:${token}`, GDAL_HTTP_AUTH: 'BASIC' });
  expect(found.some(({ properties }) => properties.code === list.features[0].code), 'the union council is not in its tile');
  let refused = false;
  try {
    features(path, 'union_council');
  } catch {
    refused = true;
  }
  expect(refused, 'GDAL could read a private tile without a token');
  return `${found.length} union councils`;
});

check('the TileJSON names fields and zooms that the tiles keep', async () => {
  const tileJson = await json(`/public/${current}/tiles/district/${DIMENSION}.json`);
  expect(tileJson.tilejson?.startsWith('3'), 'not TileJSON 3');
  const fields = tileJson.vector_layers.find((layer) => layer.id === 'district').fields;
  const [path] = await nonEmpty(tilesOfCountry(tileJson.minzoom).map(tilePath('public', 'district')));
  const seen = features(path, 'district').flatMap((feature) => Object.keys(feature.properties));
  const unknown = seen.find((name) => name !== 'mvt_id' && !(name in fields));
  expect(!unknown, `the tile has a field ${unknown} that the TileJSON lacks`);
});

await runChecks();
