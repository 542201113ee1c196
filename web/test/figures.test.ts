import { describe, expect, test } from 'vitest';
import { binsOf, classesOf, classOf } from '../src/figures/classes.ts';
import { coloursOf, diverging, palettes } from '../src/figures/palettes.ts';
import { absenceOf, readingAt } from '../src/figures/readings.ts';
import { resolve } from '../src/state/choice.ts';
import { Offer } from '../src/state/offer.ts';
import { DEFAULTS, type Settings } from '../src/state/settings.ts';
import { Shown } from '../src/state/shown.ts';
import { area, catalogue, figures } from './sample/catalogue.ts';

const wish: Settings = { ...DEFAULTS, dimension: 'toilet_type', category: 'flush' };

function choiceOf(settings: Settings) {
  const resolved = resolve(settings, new Offer(catalogue()), 5);
  if (!resolved) {
    throw new Error('nothing is offered');
  }
  return resolved.choice;
}

describe('classes', () => {
  test.each([
    [9.9, 0],
    [10, 1],
    [49.9, 3],
    [50, 4],
    [100, 4],
  ])('a share of %f belongs to class %i: a break opens the class above it', (value, expected) => {
    expect(classOf([10, 20, 35, 50], value)).toBe(expected);
  });

  test('without breaks everything is one class', () => {
    expect(classOf([], 5)).toBe(0);
  });

  test('the fixed classes are one list for all categories', () => {
    const classes = classesOf(figures(), choiceOf(wish), wish);
    expect([classes.method, classes.breaks, classes.counts, classes.colours.length]).toEqual([
      'fixed',
      [10, 20, 35, 50],
      [5],
      5,
    ]);
  });

  test('numbers have no fixed classes: the first method that there is stands in', () => {
    const settings: Settings = { ...wish, measure: 'count', classes: 4 };
    const classes = classesOf(figures(), choiceOf(settings), settings);
    expect([classes.method, classes.methods, classes.counts]).toEqual(['quantile', ['quantile'], [3, 5]]);
  });

  test('equal breaks fall together, and with them the classes', () => {
    const flat = figures();
    flat.breaks.share = { quantile: { '5': { flush: [7, 7, 7, 7] } } };
    const classes = classesOf(flat, choiceOf(wish), wish);
    expect([classes.breaks, classes.colours.length]).toEqual([[7], 2]);
  });

  test('answers without breaks are still drawn', () => {
    const bare = figures();
    bare.breaks = { count: {}, share: {} };
    expect(classesOf(bare, choiceOf(wish), wish).colours).toHaveLength(1);
  });

  test('classes around the country have the diverging colours, whichever palette is chosen', () => {
    const around = figures();
    around.breaks.share = { deviation: { '4': { flush: [27, 32, 37], none: [] } } };
    const settings: Settings = { ...wish, method: 'deviation', classes: 4, palette: 'viridis' };
    const classes = classesOf(around, choiceOf(settings), settings);
    expect([classes.method, classes.breaks, classes.colours]).toEqual([
      'deviation',
      [27, 32, 37],
      diverging.classes['4'],
    ]);
    const none: Settings = { ...settings, category: 'none' };
    expect(classesOf(around, choiceOf(none), none).methods).toEqual([]);
  });

  test('every palette has three to seven colours in order', () => {
    for (const palette of palettes) {
      for (const count of [3, 4, 5, 6, 7]) {
        const colours = coloursOf(palette.code, count);
        expect(colours).toHaveLength(count);
        expect(colours.every((colour) => /^#[0-9a-f]{6}$/.test(colour))).toBe(true);
      }
    }
  });

  test('bins hold every value, the greatest too', () => {
    const bins = binsOf([0, 5, 10, 10], 4);
    expect(bins.map((bin) => bin.count)).toEqual([1, 0, 1, 2]);
    expect(binsOf([])).toEqual([]);
    expect(binsOf([0, 0]).reduce((sum, bin) => sum + bin.count, 0)).toBe(2);
  });
});

describe('readings', () => {
  test('withheld and not collected are two different things', () => {
    expect(readingAt(figures(), 2, 0)).toMatchObject({ count: null, status: 'withheld', shareStatus: 'withheld' });
    expect(readingAt(figures(), 3, 0)).toMatchObject({ count: null, status: 'not-collected' });
  });

  test('a count can stand without its share', () => {
    const few = figures();
    few.shares[0] = [null, null];
    few.shareStatus = [['withheld', 'withheld']];
    expect(readingAt(few, 0, 0)).toMatchObject({ count: 900, status: null, share: null, shareStatus: 'withheld' });
  });

  test('an area of which the figures say nothing is not offered', () => {
    expect(absenceOf(undefined, undefined, 'share')).toBe('not-offered');
  });

  test('an area without map information is not shaded although it has a number', () => {
    const unmapped = area(1, 70, 30, { map: 'not-collected' });
    const shown = new Shown(
      choiceOf(wish),
      [unmapped, area(2, 71, 30), area(3, 72, 30), area(4, 73, 30)],
      figures(),
      wish,
    );
    expect([1, 2, 3, 4].map((id) => shown.look(id))).toEqual(['unmapped', 2, 'withheld', 'not-collected']);
    expect(shown.value(1)).toBe(90);
    expect([shown.spread.values, shown.spread.low, shown.spread.high]).toEqual([[30], 30, 30]);
    expect(shown.spread).toBe(shown.spread);
  });

  test('banded figures have their own denominator in each band', () => {
    const banded = { ...figures(), totals: [[10, 20, 30, 40, 50]] };
    expect(readingAt(banded, 0, 3).total).toBe(20);
  });
});
