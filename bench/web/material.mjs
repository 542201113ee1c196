// What the plain page is given: the areas of the very tiles that the atlas draws, and the figures that it colours them by.
import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { isTile } from './atlas.mjs';

const POLYGON = 3;
const TILE = /\/tiles\/(\w+)\/(\d+)\/(\d+)\/(\d+)\.mvt$/;

/** Gathers the tiles of a page from now on. @returns a way to have their bytes, once the page is quiet */
export function gatherTiles(page) {
  const tiles = [];
  page.on('response', (response) => {
    if (isTile(response.url()) && response.status() === 200) {
      tiles.push(response.body().then((bytes) => [new URL(response.url()).pathname, bytes]));
    }
  });
  return async () => new Map(await Promise.all(tiles));
}

/** One feature an area, its parts in all tiles put together. */
export function areasOf(tiles, level, view) {
  const byId = new Map();
  for (const [path, bytes] of tiles) {
    const [, name, z, x, y] = TILE.exec(path) ?? [];
    const layer = name === level ? new VectorTile(new PbfReader(bytes)).layers[level] : undefined;
    for (let i = 0; i < (layer?.length ?? 0); i++) {
      const feature = layer.feature(i);
      if (feature.type === POLYGON && feature.id !== undefined) {
        const { geometry } = feature.toGeoJSON(Number(x), Number(y), Number(z));
        const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
        byId.set(feature.id, [...(byId.get(feature.id) ?? []), ...parts.map(rounded)]);
      }
    }
  }
  const features = [...byId].map(([id, coordinates]) => ({
    type: 'Feature',
    id,
    properties: {},
    geometry: { type: 'MultiPolygon', coordinates },
  }));
  return { type: 'FeatureCollection', view, features };
}

/** A tenth of a metre is enough for a map. */
function rounded(polygon) {
  const round = (degrees) => Math.round(degrees * 1e6) / 1e6;
  return polygon.map((ring) => ring.map(([lon, lat]) => [round(lon), round(lat)]));
}

export function sizeOf({ features }) {
  const rings = features.flatMap(({ geometry }) => geometry.coordinates.flat());
  return { areas: features.length, corners: rings.reduce((sum, ring) => sum + ring.length - 1, 0) };
}

/** The place that the atlas shows, and the figures and classes in whose colours. */
export function shownIn(page) {
  return page.evaluate(() => {
    const { shown } = document.querySelector('nser-atlas').atlas;
    const { ids } = shown.figures;
    return {
      view: document.querySelector('nser-map').stage.view(),
      figures: { ids, values: ids.map((id) => shown.value(id)), breaks: [...shown.classes.breaks] },
    };
  });
}

/** Corners may differ by rings that have no area, which one of the two readers leaves out. */
export function sameWork(ours, plain) {
  return ours.areas === plain.areas && Math.abs(ours.corners - plain.corners) <= ours.corners / 50;
}
