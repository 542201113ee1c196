import { describe, expect, test } from 'vitest';
import { english } from '../src/i18n/language.ts';
import { resolve } from '../src/state/choice.ts';
import { Offer } from '../src/state/offer.ts';
import { isTable, pageLink } from '../src/state/pageLink.ts';
import { DEFAULTS, type Order, type Settings } from '../src/state/settings.ts';
import { Shown } from '../src/state/shown.ts';
import { classText } from '../src/table/classText.ts';
import { columnOf, reasonOf, tableRows, turned } from '../src/table/tableRows.ts';
import { Within } from '../src/table/within.ts';
import { area, catalogue, figures } from './sample/catalogue.ts';

const settings: Settings = { ...DEFAULTS, dimension: 'toilet_type', category: 'flush' };
const offer = new Offer(catalogue());
const areas = [area(4, 73, 30), area(3, 72, 30), area(2, 71, 30), area(1, 70, 30), area(5, 74, 30)];

function shown(change: Partial<Settings> = {}): Shown {
  const wished = { ...settings, ...change };
  const choice = resolve(wished, offer, 5)?.choice;
  if (!choice) {
    throw new Error('nothing is offered');
  }
  return new Shown(choice, areas, figures(), wished);
}

const provinces: Record<number, string[]> = { 1: ['B'], 2: ['A'], 3: ['B'], 4: ['A'], 5: ['B'] };

function ids(order: Order, change: Partial<Settings> = {}) {
  return tableRows(shown(change), ({ id }) => provinces[id] ?? [], english, order).map((row) => row.area.id);
}

describe('the order of the table', () => {
  test.each<[Order, number[]]>([
    ['value,d', [1, 2, 3, 4, 5]],
    ['value,a', [2, 1, 3, 4, 5]],
    ['other,d', [1, 2, 3, 4, 5]],
    ['other,a', [2, 1, 3, 4, 5]],
    ['class,a', [2, 1, 3, 4, 5]],
    ['class,d', [1, 2, 3, 4, 5]],
    ['name,a', [1, 2, 3, 4, 5]],
    ['name,d', [5, 4, 3, 2, 1]],
    ['within,a', [2, 4, 1, 3, 5]],
    ['within,d', [1, 3, 5, 2, 4]],
  ])('%s', (order, expected) => {
    expect(ids(order)).toEqual(expected);
  });

  test('goes by the measure of the map, and the other column by the other one', () => {
    const one = figures();
    one.values[0] = [10, 1];
    const choice = shown().choice;
    const mixed = new Shown(choice, areas, one, settings);
    const first = (order: Order) => tableRows(mixed, () => [], english, order)[0]?.area.id;
    expect([first('value,d'), first('other,d')]).toEqual([1, 2]);
  });

  test.each<[Order, Parameters<typeof turned>[1], Order]>([
    ['value,d', 'value', 'value,a'],
    ['value,a', 'value', 'value,d'],
    ['value,a', 'class', 'class,d'],
    ['value,d', 'name', 'name,a'],
    ['name,a', 'name', 'name,d'],
    ['name,d', 'within', 'within,a'],
  ])('%s, the heading %s is pressed: %s', (order, column, expected) => {
    expect(turned(order, column)).toBe(expected);
  });

  test('is read from the link', () => {
    expect(columnOf('within,a')).toEqual({ column: 'within', rising: true });
  });
});

test('a row without a number says why, for either measure', () => {
  const rows = tableRows(shown(), () => [], english, 'name,a');
  expect(rows.map((row) => reasonOf(row, 'share'))).toEqual([null, null, 'withheld', 'not-collected', 'not-offered']);
  expect(rows.map((row) => row.look)).toEqual([4, 2, 'withheld', 'not-collected', 'not-offered']);
});

test.each([
  [0, 'below 10%'],
  [1, '10% – 20%'],
  [4, '50% or more'],
])('class %i is called %s', (number, text) => {
  expect(classText(english, shown(), number)).toBe(text);
});

describe('the areas above', () => {
  const answer = (body: unknown) => Promise.resolve(body);
  const registry = (failing: string) =>
    ({
      areas: (_tree: string, _areas: string, level: string) =>
        level === failing
          ? Promise.reject(new Error('no answer'))
          : answer({ areaLevel: level, features: [{ ...area(9, 70, 30), code: 'PK', name: { en: level, ur: '' } }] }),
    }) as unknown as Parameters<typeof Within.of>[0];

  test('are named without the country, in which everything lies', async () => {
    const within = await Within.of(registry(''), offer, 'district');
    expect(within.names(area(1, 70, 30), english)).toEqual(['province']);
    expect(within.names(area(1, 70, 30, { parent: 9 }), english)).toEqual(['province']);
    expect(within.names(area(1, 70, 30, { parent: null }), english)).toEqual([]);
  });

  test('are left out where their document does not come', async () => {
    const within = await Within.of(registry('province'), offer, 'district');
    expect(within.names(area(1, 70, 30), english)).toEqual([]);
  });
});

describe('the way between map and table', () => {
  test('keeps the whole state', () => {
    expect(pageLink('/table', { ...settings, order: 'name,a', area: 'PK1' })).toBe(
      '/table?d=toilet_type&c=flush&a=PK1&o=name,a',
    );
    expect(pageLink('/', DEFAULTS)).toBe('/');
  });

  test.each([
    ['/table', true],
    ['/table/', true],
    ['/', false],
    ['/tables', false],
    ['/embed', false],
  ])('%s is the table: %s', (path, expected) => {
    expect(isTable(path)).toBe(expected);
  });
});
