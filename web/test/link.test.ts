import { describe, expect, test } from 'vitest';
import { differOnPurpose, readLink, writeLink } from '../src/state/link.ts';
import { ALL_KEYS, DEFAULTS, type Settings } from '../src/state/settings.ts';

const chosen: Settings = {
  release: '2026-11.2',
  sight: 'both',
  across: 'gender',
  secondDimension: 'rooms',
  secondCategory: 'one',
  secondBand: 'poor',
  compared: ['PK1', 'PK-2', 'PK3'],
  order: 'name,a',
  dimension: 'toilet_type',
  category: 'flush',
  unit: 'household',
  band: 'ultra_poor',
  measure: 'count',
  level: 'district',
  method: 'quantile',
  classes: 7,
  palette: 'viridis',
  area: 'PK101',
  lang: 'ur',
  theme: 'dark',
  view: { zoom: 7.5, lon: 72.25, lat: 31.5 },
  live: '0',
  find: '1',
  pick: '1',
  lock: 'district',
  fit: 'area',
};

describe('the share link', () => {
  test('carries every setting there and back', () => {
    const read = readLink(`?${writeLink(chosen)}`);
    expect(read).toEqual({ settings: chosen, wrong: [] });
  });

  test('is empty for what everybody sees first', () => {
    expect(writeLink(DEFAULTS)).toBe('');
    expect(readLink('')).toEqual({ settings: {}, wrong: [] });
  });

  test('ignores keys that it does not know', () => {
    expect(readLink('?utm_source=x&d=rooms&zz=1')).toEqual({ settings: { dimension: 'rooms' }, wrong: [] });
  });

  test.each([
    ['k', '2'],
    ['k', '8'],
    ['k', '4.5'],
    ['k', 'many'],
    ['cl', 'jenks'],
    ['p', 'rainbow'],
    ['m', 'mean'],
    ['r', '2026/11'],
    ['v', 'globe'],
    ['d2', 'Rooms'],
    ['c2', 'a,b'],
    ['b2', '*'],
    ['x', 'gender!'],
    ['cmp', 'PK1,PK2,PK3,PK4'],
    ['cmp', 'PK1,,PK3'],
    ['i', 'no'],
    ['find', 'yes'],
    ['lock', 'District'],
    ['fit', 'world'],
    ['o', 'value'],
    ['o', 'size,d'],
    ['lang', 'fr'],
    ['theme', 'pink'],
    ['d', 'toilet<script>'],
    ['a', '../../etc'],
    ['at', '7/72'],
    ['at', '7/72/99'],
    ['at', '7//31'],
    ['at', 'x/y/z'],
    ['at', '40/72/31'],
  ])('leaves out and reports %s=%s', (key, value) => {
    const read = readLink(`?${new URLSearchParams({ [key]: value })}`);
    expect(read).toEqual({ settings: {}, wrong: [key] });
  });

  test('names no area twice', () => {
    expect(readLink('?cmp=PK1,PK2,PK1,PK2').settings.compared).toEqual(['PK1', 'PK2']);
  });

  test('is short and readable', () => {
    const link = writeLink({ ...DEFAULTS, release: '2026-11', compared: ['PK1', 'PK2'], order: 'value,a' });
    expect(link).toBe('r=2026-11&cmp=PK1,PK2&o=value,a');
  });

  test('a step of the history is what was changed on purpose, not a view, an area or the order of a list', () => {
    const differ = (change: Partial<Settings>) => differOnPurpose(DEFAULTS, { ...DEFAULTS, ...change });
    expect([differ({ release: '2026-11' }), differ({ sight: 'two' }), differ({ secondDimension: 'rooms' })]).toEqual([
      true,
      true,
      true,
    ]);
    expect(differ({ view: chosen.view, area: 'PK1', compared: ['PK1'], order: 'name,a', lang: 'ur' })).toBe(false);
  });

  test('no two settings share a name', () => {
    const names = ALL_KEYS.map(([, key]) => key.link);
    expect(new Set(names).size).toBe(names.length);
  });

  test('takes an empty value for one that is not given', () => {
    expect(readLink('?d=&k=')).toEqual({ settings: {}, wrong: [] });
  });
});
