import { PbfWriter } from 'pbf';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { Registry } from '../src/api/registry.ts';
import { inSlices } from '../src/app/slices.ts';
import { neighbour } from '../src/map/neighbour.ts';
import { decode, hit, type TileShapes } from '../src/map/shapes.ts';
import { type Source, TileStore } from '../src/map/tileStore.ts';
import { area } from './sample/catalogue.ts';

const zigzag = (value: number) => (value << 1) ^ (value >> 31);

/** Geometry commands of closed rings (or of one open line), as the MVT specification writes them. */
function commands(rings: number[][][], closed: boolean): number[] {
  const out: number[] = [];
  let [x, y] = [0, 0];
  for (const ring of rings) {
    ring.forEach(([px = 0, py = 0], i) => {
      if (i === 0) {
        out.push((1 << 3) | 1);
      } else if (i === 1) {
        out.push(((ring.length - 1) << 3) | 2);
      }
      out.push(zigzag(px - x), zigzag(py - y));
      [x, y] = [px, py];
    });
    if (closed) {
      out.push((1 << 3) | 7);
    }
  }
  return out;
}

function layer(name: string, type: number, features: { id: number; rings: number[][][] }[]): Uint8Array {
  const pbf = new PbfWriter();
  pbf.writeVarintField(15, 2);
  pbf.writeStringField(1, name);
  for (const { id, rings } of features) {
    const feature = new PbfWriter();
    feature.writeVarintField(1, id);
    feature.writePackedVarint(2, [0, 0]);
    feature.writeVarintField(3, type);
    feature.writePackedVarint(4, commands(rings, type === 3));
    pbf.writeBytesField(2, feature.finish());
  }
  pbf.writeStringField(3, 'class');
  const value = new PbfWriter();
  value.writeStringField(1, 'international');
  pbf.writeBytesField(4, value.finish());
  pbf.writeVarintField(5, 4096);
  return pbf.finish();
}

function tileBytes(): ArrayBuffer {
  const square = (x: number, y: number, side: number) => [
    [x, y],
    [x + side, y],
    [x + side, y + side],
    [x, y + side],
  ];
  const tile = new PbfWriter();
  tile.writeBytesField(
    3,
    layer('district', 3, [
      { id: 5, rings: [square(0, 0, 1000), square(400, 400, 200).toReversed()] },
      { id: 6, rings: [square(400, 400, 200)] },
    ]),
  );
  tile.writeBytesField(
    3,
    layer('border_line', 2, [
      {
        id: 1,
        rings: [
          [
            [0, 0],
            [1000, 1000],
          ],
        ],
      },
    ]),
  );
  const bytes = tile.finish();
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
}

beforeAll(() => {
  vi.stubGlobal(
    'Path2D',
    class {
      moveTo() {}
      lineTo() {}
      closePath() {}
    },
  );
});

describe('a geometry tile', () => {
  let tile: TileShapes;
  beforeAll(async () => {
    tile = await inSlices(decode(tileBytes(), 'district'));
  });

  test('is decoded with its areas and border lines', () => {
    expect(tile.shapes.map((shape) => [shape.id, shape.ends.length, shape.box])).toEqual([
      [5, 2, [0, 0, 1000, 1000]],
      [6, 1, [400, 400, 600, 600]],
    ]);
    expect(tile.lines.map((line) => line.kind)).toEqual(['international']);
  });

  test.each([
    [100, 100, 5],
    [500, 500, 6],
    [999, 1, 5],
    [1001, 500, null],
    [-1, 500, null],
  ])('the area at %i, %i is %s', (x, y, id) => {
    expect(hit(tile, x, y)).toBe(id);
  });

  test('of another level has no areas', async () => {
    expect((await inSlices(decode(tileBytes(), 'tehsil'))).shapes).toEqual([]);
  });
});

describe('the store of tiles', () => {
  const source: Source = { tree: 'private', areas: 'a', areaLevel: 'district', minZoom: 0, maxZoom: 9 };

  test('asks for a tile once, for a failed one again, and forgets private ones', async () => {
    const answers = [
      new Response(null, { status: 503 }),
      new Response(tileBytes()),
      new Response(null, { status: 204 }),
    ];
    const fetcher = vi.fn(async () => answers.shift() as Response);
    const store = new TileStore(new Registry(fetcher));
    await expect(store.tile(source, 1, 0, 0)).rejects.toThrow();
    const first = await store.tile(source, 1, 0, 0);
    expect(await store.tile(source, 1, 0, 0)).toBe(first);
    expect(fetcher).toHaveBeenCalledTimes(2);
    store.forgetPrivate();
    expect(await store.tile(source, 1, 0, 0)).toBeNull();
  });
});

describe('stepping to the neighbour', () => {
  const areas = [area(1, 70, 30), area(2, 71, 30.2), area(3, 72, 30), area(4, 70, 31), area(5, 70.1, 35)];

  test.each([
    ['east', [1, 0], 2],
    ['north', [0, 1], 4],
    ['west', [-1, 0], undefined],
  ] as const)('to the %s', (_name, direction, id) => {
    expect(neighbour(areas, [70, 30], direction)?.id).toBe(id);
  });
});
