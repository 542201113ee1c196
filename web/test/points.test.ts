import { describe, expect, it } from 'vitest';
import type { DimensionInfo, SessionInfo } from '../src/api/contract.ts';
import { Registry } from '../src/api/registry.ts';
import { COLOURS, GeoTags, keyOf, markOf } from '../src/points/geotags.ts';
import { PointTiles } from '../src/points/pointTiles.ts';
import type { Offer } from '../src/state/offer.ts';

const label = { en: '', ur: '' };
const dimension = (code: string, ...categories: string[]): DimensionInfo => ({
  code,
  label,
  section: 'i',
  group: '',
  definition: label,
  units: [],
  multiple: false,
  locked: false,
  priced: false,
  sensitive: false,
  categories: categories.map((one) => ({ code: one, label })),
  tables: [],
});
const rooms = dimension('rooms', 'rooms_1', 'rooms_2');
const offer = { catalogue: { dimensions: [dimension('area'), rooms, dimension('land', 'none')] } } as unknown as Offer;
const session: SessionInfo = { signedIn: true, geotags: '2026-11', dimensions: ['rooms', 'area'] };

function registry(answers: Record<string, () => Response>): { registry: Registry; asked: string[] } {
  const asked: string[] = [];
  const fetcher = async (path: RequestInfo | URL) => {
    asked.push(String(path));
    return (answers[String(path)] ?? (() => new Response('{}', { status: 503 })))();
  };
  return { registry: new Registry(fetcher as typeof fetch), asked };
}

const problem = (status: number, parameter?: string) => () =>
  new Response(JSON.stringify({ code: 'outside-scope', parameter }), { status });

describe('how a point is drawn', () => {
  it.each([
    ['rooms_1', 0],
    ['rooms_2', 1],
    ['rooms_1;rooms_2', 'several'],
    ['*', 'withheld'],
    ['not_applicable', 'not-applicable'],
    [undefined, 'not-collected'],
    ['of a later codebook', 'withheld'],
  ])('%s is %s', (value, mark) => expect(markOf(rooms, value)).toBe(mark));

  it('has a colour for each category', () => expect(new Set(COLOURS).size).toBe(8));

  it('finds the band under its name in files', () => {
    expect(keyOf(dimension('poverty_score'))).toBe('poverty_band');
    expect(keyOf(rooms)).toBe('rooms');
  });
});

describe('the points of a session', () => {
  it('are none for a token of figures', async () => {
    const { registry: nobody, asked } = registry({});
    expect(await GeoTags.of(nobody, offer, { signedIn: true }, () => {})).toBeNull();
    expect(asked).toEqual([]);
  });

  it('are coloured by a granted dimension that has categories', async () => {
    const { registry: known } = registry({
      '/private/2026-11/geotags.json': () => new Response(JSON.stringify({ minzoom: 12, maxzoom: 14 })),
    });
    const geotags = await GeoTags.of(known, offer, session, () => {});
    expect(geotags?.dimensions).toEqual([rooms]);
    expect(geotags?.minZoom).toBe(12);
    expect(geotags?.shown).toBe(true);
    expect(geotags?.fault).toBeNull();
  });

  it.each([
    ['', problem(500), 'geotags.none'],
    ['2026-11', problem(404), 'geotags.none'],
    ['2026-11', problem(403, 'area'), 'geotags.refused'],
    ['2026-11', problem(403, 'rows'), 'geotags.used'],
  ])('say why there are none: %s', async (release, answer, fault) => {
    const { registry: known } = registry({ '/private/2026-11/geotags.json': answer });
    const geotags = await GeoTags.of(known, offer, { ...session, geotags: release }, () => {});
    expect(geotags?.fault).toBe(fault);
    expect(geotags?.shown).toBe(false);
  });

  it('an outage is none of those', async () => {
    const { registry: away } = registry({});
    await expect(GeoTags.of(away, offer, session, () => {})).rejects.toMatchObject({ status: 503 });
  });
});

describe('tiles of points', () => {
  it('are asked for once, and again when they failed', async () => {
    let fails = true;
    const path = '/private/2026-11/geotags/12/1/2.mvt';
    const { registry: known, asked } = registry({
      [path]: () => (fails ? new Response('{}', { status: 503 }) : new Response(null, { status: 204 })),
    });
    const tiles = new PointTiles(known, '2026-11');
    await expect(tiles.tile(12, 1, 2)).rejects.toMatchObject({ status: 503 });
    fails = false;
    expect(await tiles.tile(12, 1, 2)).toBeNull();
    expect(await tiles.tile(12, 1, 2)).toBeNull();
    expect(asked).toEqual([path, path]);
  });
});
