import type { Placement } from './paint.ts';
import type { Shape, TileShapes } from './shapes.ts';

/** The pixels of a canvas whose middles lie within each area of a tile, in rows: what a new map colours in a few milliseconds. */
export interface Spans {
  /** For each shape of the tile, where its spans begin; and where those of the last one end. */
  first: Uint32Array;
  /** y, first x, x after the last; three numbers a span. */
  rows: Uint16Array;
}

/** A canvas of device pixels, from the left and the top. */
export interface Size {
  width: number;
  height: number;
}

const NUMBERS = 3;
/** So many areas are found or drawn without a pause: a few milliseconds on a slow phone. */
export const AT_ONCE = 100;

/** Finds the pixels of all areas, by the even-odd rule; yields in between. */
export function* spansOf(tile: TileShapes, at: Placement, size: Size): Generator<void, Spans> {
  const first = new Uint32Array(tile.shapes.length + 1);
  const crossings = Array.from({ length: size.height }, (): number[] => []);
  const rows: number[] = [];
  for (const [i, shape] of tile.shapes.entries()) {
    first[i] = rows.length;
    const [top, bottom] = cross(shape, at, size, crossings);
    for (let y = top; y <= bottom; y++) {
      const row = crossings[y] as number[];
      row.sort((a, b) => a - b);
      for (let n = 0; n + 1 < row.length; n += 2) {
        const from = Math.max(0, Math.ceil(row[n] as number));
        const to = Math.min(size.width, Math.ceil(row[n + 1] as number));
        if (from < to) {
          rows.push(y, from, to);
        }
      }
      row.length = 0;
    }
    if (i % AT_ONCE === AT_ONCE - 1) {
      yield;
    }
  }
  first[tile.shapes.length] = rows.length;
  return { first, rows: Uint16Array.from(rows) };
}

/** Notes where the edges of an area cross the middles of rows. @returns the first and the last row that may have some */
function cross(shape: Shape, at: Placement, size: Size, crossings: number[][]): [number, number] {
  const { points, ends, box } = shape;
  const { scale } = at;
  // a row's middle is at half a pixel
  const left = at.shiftX - 0.5;
  const above = at.shiftY - 0.5;
  const top = Math.max(0, Math.ceil(box[1] * scale + above));
  const bottom = Math.min(size.height - 1, Math.ceil(box[3] * scale + above));
  let from = 0;
  for (const end of ends) {
    let x = (points[end - 2] as number) * scale + left;
    let y = (points[end - 1] as number) * scale + above;
    for (let i = from; i < end; i += 2) {
      const nextX = (points[i] as number) * scale + left;
      const nextY = (points[i + 1] as number) * scale + above;
      const low = Math.max(top, Math.ceil(Math.min(y, nextY)));
      const high = Math.min(bottom, Math.ceil(Math.max(y, nextY)) - 1);
      if (low <= high) {
        const slope = (nextX - x) / (nextY - y);
        for (let row = low; row <= high; row++) {
          (crossings[row] as number[]).push(x + (row - y) * slope);
        }
      }
      x = nextX;
      y = nextY;
    }
    from = end;
  }
  return [top, bottom];
}

/** Gives every pixel of a shape's spans a colour. @param width of the canvas */
export function colour(pixels: Uint32Array, width: number, spans: Spans, shape: number, value: number): void {
  const { rows } = spans;
  const end = spans.first[shape + 1] as number;
  for (let n = spans.first[shape] as number; n < end; n += NUMBERS) {
    const row = (rows[n] as number) * width;
    pixels.fill(value, row + (rows[n + 1] as number), row + (rows[n + 2] as number));
  }
}

/** Gives every pixel of a shape's spans that of a square pattern, whose upper left corner is at (-phaseX, -phaseY). */
export function hatch(
  pixels: Uint32Array,
  width: number,
  spans: Spans,
  shape: number,
  pattern: Uint32Array,
  phase: { x: number; y: number },
): void {
  const side = Math.sqrt(pattern.length);
  const { rows } = spans;
  const end = spans.first[shape + 1] as number;
  for (let n = spans.first[shape] as number; n < end; n += NUMBERS) {
    const y = rows[n] as number;
    const line = ((y + phase.y) % side) * side;
    const to = rows[n + 2] as number;
    for (let x = rows[n + 1] as number; x < to; x++) {
      pixels[y * width + x] = pattern[line + ((x + phase.x) % side)] as number;
    }
  }
}
