import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import type { Registry } from '../api/registry.ts';

/** The zooms of tiles with squares and with points, as the server has them. */
export const MAX_BINS = 11;
export const MAX_ZOOM = 14;

/** A decoded tile: places in tile units, and what stands beside each. */
export interface PointTile {
  extent: number;
  kind: 'bins' | 'points';
  /** x, y, x, y ...: the point, or the north-west corner of the square. */
  places: Uint16Array;
  /** By attribute, one value a feature; of squares `households` alone. */
  values: Map<string, (string | number | undefined)[]>;
  /** How many points there are; more than are here when only a part of them fitted. */
  of: number;
}

/** About 20 MB of decoded tiles. */
const MAX_TILES = 48;

function decoded(bytes: ArrayBuffer, of: number | null): PointTile | null {
  const { layers } = new VectorTile(new PbfReader(new Uint8Array(bytes)));
  const kind = layers.geotags ? 'points' : 'bins';
  const layer = layers.geotags ?? layers.bins;
  if (!layer) {
    return null;
  }
  const places = new Uint16Array(layer.length * 2);
  const values: PointTile['values'] = new Map();
  for (let i = 0; i < layer.length; i++) {
    const feature = layer.feature(i);
    const first = feature.loadGeometry()[0]?.[0];
    places[2 * i] = first?.x ?? 0;
    places[2 * i + 1] = first?.y ?? 0;
    for (const [key, value] of Object.entries(feature.properties)) {
      let list = values.get(key);
      if (!list) {
        list = new Array(layer.length);
        values.set(key, list);
      }
      list[i] = typeof value === 'number' ? value : String(value);
    }
  }
  return { extent: layer.extent, kind, places, values, of: of ?? layer.length };
}

/** Tiles of one agreement's points, in memory only, least recently used out first. */
export class PointTiles {
  private readonly kept = new Map<string, Promise<PointTile | null>>();

  constructor(
    private readonly registry: Registry,
    readonly release: string,
  ) {}

  /** @returns null for an empty tile; a tile that failed is asked for again */
  tile(z: number, x: number, y: number): Promise<PointTile | null> {
    const path = `/private/${this.release}/geotags/${z}/${x}/${y}.mvt`;
    const known = this.kept.get(path) ?? this.fetch(path);
    this.kept.delete(path);
    this.kept.set(path, known);
    known.catch(() => this.kept.get(path) === known && this.kept.delete(path));
    const oldest = this.kept.keys().next().value;
    if (this.kept.size > MAX_TILES && oldest !== undefined) {
      this.kept.delete(oldest);
    }
    return known;
  }

  private async fetch(path: string): Promise<PointTile | null> {
    const { bytes, of } = await this.registry.pointTile(path);
    return bytes && decoded(bytes, of);
  }
}
