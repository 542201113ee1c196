// Vector tiles of the made country (MVT 2.1), cut at a buffer around the tile as the product's are.
import { PbfWriter } from 'pbf';

const EXTENT = 4096;
const BUFFER = 64;
const POLYGON = 3;

const zigzag = (value) => (value << 1) ^ (value >> 31);

/** Sutherland and Hodgman, against one line: the part of a ring where `place` is at most (or at least) the limit. */
function cut(ring, axis, limit, sign) {
  const inside = (point) => sign * (limit - point[axis]) >= 0;
  return ring.flatMap((point, i) => {
    const before = ring.at(i - 1);
    const part = (limit - before[axis]) / (point[axis] - before[axis]);
    const crossing = [0, 1].map((n) => (n === axis ? limit : before[n] + part * (point[n] - before[n])));
    if (inside(point)) {
      return inside(before) ? [point] : [crossing, point];
    }
    return inside(before) ? [crossing] : [];
  });
}

function clipped(ring) {
  return [0, 1].reduce((rest, axis) => cut(cut(rest, axis, EXTENT + BUFFER, 1), axis, -BUFFER, -1), ring);
}

/** Whole units, no corner twice in a row. */
function snapped(ring) {
  const whole = ring.map(([x, y]) => [Math.round(x), Math.round(y)]);
  return whole.filter(([x, y], i) => x !== whole.at(i - 1)[0] || y !== whole.at(i - 1)[1]);
}

function commands(ring) {
  let [x, y] = [0, 0];
  const numbers = ring.flatMap(([toX, toY]) => {
    const step = [zigzag(toX - x), zigzag(toY - y)];
    [x, y] = [toX, toY];
    return step;
  });
  return [9, ...numbers.slice(0, 2), ((ring.length - 1) << 3) | 2, ...numbers.slice(2), 15];
}

/** @param areas [id, ring] each @returns the bytes of a tile; null when nothing lies in it */
export function meshTile(level, areas, z, x, y) {
  const pbf = new PbfWriter();
  pbf.writeVarintField(15, 2);
  pbf.writeStringField(1, level);
  pbf.writeVarintField(5, EXTENT);
  let some = false;
  for (const [id, ring] of areas) {
    const place = ring.map(([east, south]) => [(east * 2 ** z - x) * EXTENT, (south * 2 ** z - y) * EXTENT]);
    const part = snapped(clipped(place));
    if (part.length >= 3) {
      const feature = new PbfWriter();
      feature.writeVarintField(1, id);
      feature.writeVarintField(3, POLYGON);
      feature.writePackedVarint(4, commands(part));
      pbf.writeBytesField(2, feature.finish());
      some = true;
    }
  }
  const tile = new PbfWriter();
  tile.writeBytesField(3, pbf.finish());
  return some ? Buffer.from(tile.finish()) : null;
}
