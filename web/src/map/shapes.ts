import { VectorTile, type VectorTileFeature } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';

/** An area's part within one tile. Coordinates are tile units, x to the right and y down, 0..extent plus a buffer. */
export interface Shape {
  id: number;
  /** x, y, x, y ... of all rings, one after the other; the last point of a ring is not repeated. */
  points: Int32Array;
  /** For each ring, the index after its last number in `points`. */
  ends: Uint32Array;
  /** Least x, least y, greatest x, greatest y. */
  box: [number, number, number, number];
  path: Path2D;
}

export interface BorderLine {
  kind: string;
  path: Path2D;
}

export interface TileShapes {
  extent: number;
  shapes: Shape[];
  lines: BorderLine[];
  /** Number of coordinates: what a tile costs in memory. */
  weight: number;
}

const BORDERS = 'border_line';
const POLYGON = 3;

function measure(points: Int32Array): Shape['box'] {
  const box: Shape['box'] = [
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];
  for (let i = 0; i < points.length; i += 2) {
    const x = points[i] as number;
    const y = points[i + 1] as number;
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  }
  return box;
}

function shapeOf(feature: VectorTileFeature): Shape {
  const rings = feature.loadGeometry();
  const size = rings.reduce((sum, ring) => sum + Math.max(0, ring.length - 1), 0);
  const points = new Int32Array(size * 2);
  const ends = new Uint32Array(rings.length);
  const path = new Path2D();
  let at = 0;
  rings.forEach((ring, r) => {
    for (let i = 0; i < ring.length - 1; i++) {
      const { x, y } = ring[i] as { x: number; y: number };
      if (i === 0) {
        path.moveTo(x, y);
      } else {
        path.lineTo(x, y);
      }
      points[at++] = x;
      points[at++] = y;
    }
    path.closePath();
    ends[r] = at;
  });
  return { id: feature.id ?? -1, points, ends, box: measure(points), path };
}

function lineOf(feature: VectorTileFeature): BorderLine {
  const path = new Path2D();
  for (const line of feature.loadGeometry()) {
    line.forEach(({ x, y }, i) => {
      if (i === 0) {
        path.moveTo(x, y);
      } else {
        path.lineTo(x, y);
      }
    });
  }
  return { kind: String(feature.properties.class ?? ''), path };
}

/** Decodes the layer of one area level and the border lines; yields after each feature, so that it can pause. */
export function* decode(bytes: ArrayBuffer, areaLevel: string): Generator<void, TileShapes> {
  const { layers } = new VectorTile(new PbfReader(new Uint8Array(bytes)));
  const layer = layers[areaLevel];
  const borders = layers[BORDERS];
  const tile: TileShapes = { extent: layer?.extent ?? borders?.extent ?? 4096, shapes: [], lines: [], weight: 0 };
  for (let i = 0; i < (layer?.length ?? 0); i++) {
    const feature = layer?.feature(i);
    if (feature?.type === POLYGON && feature.id !== undefined) {
      const shape = shapeOf(feature);
      tile.shapes.push(shape);
      tile.weight += shape.points.length / 2;
    }
    yield;
  }
  for (let i = 0; i < (borders?.length ?? 0); i++) {
    const feature = borders?.feature(i);
    if (feature && feature.type !== 1) {
      tile.lines.push(lineOf(feature));
      tile.weight += 50;
    }
    yield;
  }
  return tile;
}

function insideShape({ points, ends, box }: Shape, x: number, y: number): boolean {
  if (x < box[0] || x > box[2] || y < box[1] || y > box[3]) {
    return false;
  }
  let inside = false;
  let from = 0;
  for (const end of ends) {
    for (let i = from, j = end - 2; i < end; j = i, i += 2) {
      const yi = points[i + 1] as number;
      const yj = points[j + 1] as number;
      if (yi > y !== yj > y) {
        const xi = points[i] as number;
        const xj = points[j] as number;
        if (x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) {
          inside = !inside;
        }
      }
    }
    from = end;
  }
  return inside;
}

/** The area at a point given in tile units; null where there is none. */
export function hit(tile: TileShapes, x: number, y: number): number | null {
  return tile.shapes.find((shape) => insideShape(shape, x, y))?.id ?? null;
}
