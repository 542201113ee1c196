import { describe, expect, test } from 'vitest';
import { readLink, writeLink } from '../src/state/link.ts';
import { DEFAULTS, type Settings } from '../src/state/settings.ts';

const chosen: Settings = {
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

  test('takes an empty value for one that is not given', () => {
    expect(readLink('?d=&k=')).toEqual({ settings: {}, wrong: [] });
  });
});
