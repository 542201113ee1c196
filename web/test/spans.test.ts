import { expect, test } from 'vitest';
import { atOnce } from '../src/app/slices.ts';
import type { Placement } from '../src/map/paint.ts';
import { hit, type Shape, type TileShapes } from '../src/map/shapes.ts';
import { colour, hatch, type Spans, spansOf } from '../src/map/spans.ts';

const SIDE = 64;

function shape(id: number, rings: [number, number][][]): Shape {
  const corners = rings.flat();
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  let end = 0;
  return {
    id,
    points: Int32Array.from(corners.flat()),
    ends: Uint32Array.from(rings.map((ring) => (end += 2 * ring.length))),
    box: [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)],
    path: null as unknown as Path2D,
  };
}

function placed(scale: number, shiftX = 0, shiftY = 0): Placement {
  return { scale, shiftX, shiftY, density: 1, originX: 0, originY: 0 };
}

/** A country of crooked neighbours with shared edges, a hole with an island in it, and a part outside the canvas. */
const tile: TileShapes = {
  extent: 4096,
  shapes: [
    shape(1, [
      [
        [-300, 10],
        [1400, 200],
        [1700, 1900],
        [700, 2500],
        [-200, 2100],
      ],
      [
        [300, 700],
        [500, 1500],
        [1100, 1300],
        [900, 600],
      ],
    ]),
    shape(2, [
      [
        [300, 700],
        [900, 600],
        [1100, 1300],
        [500, 1500],
      ],
    ]),
    shape(3, [
      [
        [1400, 200],
        [4400, -300],
        [4300, 1900],
        [1700, 1900],
      ],
    ]),
    shape(4, [
      [
        [1700, 1900],
        [4300, 1900],
        [4096, 4096],
        [700, 2500],
      ],
      [
        [2000, 2100],
        [2040, 2140],
        [2000, 2140],
      ],
    ]),
    shape(5, [
      [
        [100, 3000],
        [130, 3900],
        [160, 3000],
      ],
    ]),
  ],
  lines: [],
  weight: 0,
};

test.each([
  ['as stored', placed(SIDE / 4096)],
  ['larger than the canvas', placed((3.3 * SIDE) / 4096, -17.25, -40.5)],
  ['smaller, with a remainder', placed((0.61 * SIDE) / 4096, 3.3, 7.7)],
])('the pixels of areas are those whose middles lie within them: %s', (_, at) => {
  const pixels = new Uint32Array(SIDE * SIDE);
  const spans = atOnce(spansOf(tile, at, { width: SIDE, height: SIDE }));
  for (const [i, { id }] of tile.shapes.entries()) {
    colour(pixels, SIDE, spans, i, id);
  }
  const wanted = Array.from(pixels, (_, i) => {
    const x = ((i % SIDE) + 0.5 - at.shiftX) / at.scale;
    const y = (Math.floor(i / SIDE) + 0.5 - at.shiftY) / at.scale;
    return hit(tile, x, y) ?? 0;
  });
  expect([...pixels]).toEqual(wanted);
  expect(new Set(wanted).size).toBeGreaterThan(3);
});

test('neighbours share no pixel and leave none between them', () => {
  const at = placed(SIDE / 4096, 0.4, -0.3);
  const spans = atOnce(spansOf(tile, at, { width: SIDE, height: SIDE }));
  const covered = new Uint32Array(SIDE * SIDE);
  tile.shapes.forEach((_, i) => {
    const mine = new Uint32Array(SIDE * SIDE);
    colour(mine, SIDE, spans, i, 1);
    mine.forEach((one, n) => {
      covered[n] = (covered[n] as number) + one;
    });
  });
  expect(Math.max(...covered)).toBe(1);
});

test('a pattern goes on where that of the tile before it ended', () => {
  const spans: Spans = { first: Uint32Array.of(0, 6), rows: Uint16Array.of(0, 1, 5, 2, 0, 3) };
  const pixels = new Uint32Array(6 * 3);
  hatch(pixels, 6, spans, 0, Uint32Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9), { x: 2, y: 1 });
  // the pattern has rows 123, 456, 789; the canvas begins in its second row and third column
  expect([...pixels]).toEqual([0, 4, 5, 6, 4, 0, 0, 0, 0, 0, 0, 0, 3, 1, 2, 0, 0, 0]);
});
