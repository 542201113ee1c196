import { describe, expect, test } from 'vitest';
import { bivariate, diverging, type Palette, palettes } from '../src/figures/palettes.ts';
import { ciede2000, distance, lightness, SIGHTS_OF_COLOUR } from './sample/colour.ts';

/** Neighbouring classes of a map are at least so far apart for every kind of eye (CIEDE2000; about 2 is just seen). */
const LEAST_BETWEEN_CLASSES = 4;
/** Any two of the nine: they lie side by side on a map in every combination. */
const LEAST_OF_NINE = 15;
/** In grey, each class is at least so much darker than the one before (L*, 0 to 100). */
const LEAST_STEP_IN_GREY = 6;

const eyes = Object.entries(SIGHTS_OF_COLOUR);
const scales = (list: readonly Palette[]) =>
  list.flatMap(({ code, classes }) => Object.entries(classes).map(([count, colours]) => ({ code, count, colours })));

describe('the measure itself', () => {
  // Pairs 1, 7 and 25 of the data that Sharma, Wu and Dalal give with the formula.
  test.each<[[number, number, number], [number, number, number], number]>([
    [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
    [[50, 0, 0], [50, -1, 2], 2.3669],
    [[60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644],
  ])('%j and %j are %f apart', (first, second, expected) => {
    expect(ciede2000(first, second)).toBeCloseTo(expected, 4);
  });

  test('red and green come near for those who do not tell them apart', () => {
    const apart = Object.values(SIGHTS_OF_COLOUR).map((sight) => distance('#b5651d', '#6b8e23', sight));
    expect(apart[0]).toBeGreaterThan(25);
    expect(apart[2]).toBeLessThan(15);
  });
});

test('there are five sequential palettes, a diverging one and a bivariate one of nine', () => {
  expect([palettes.length, Object.keys(diverging.classes), bivariate.colours.length]).toEqual([
    5,
    ['3', '4', '5', '6', '7'],
    9,
  ]);
});

describe.each(eyes)('for %s', (_, sight) => {
  test.each(scales([...palettes, diverging]))('neighbours of $code with $count classes differ', ({ colours }) => {
    const apart = colours.slice(1).map((colour, i) => distance(colours[i] ?? '', colour, sight));
    expect(Math.min(...apart)).toBeGreaterThan(LEAST_BETWEEN_CLASSES);
  });

  test('any two of the nine differ', () => {
    const { colours } = bivariate;
    const apart = colours.flatMap((one, i) => colours.slice(i + 1).map((other) => distance(one, other, sight)));
    expect(Math.min(...apart)).toBeGreaterThan(LEAST_OF_NINE);
  });

  test('what lies below the middle is not taken for what lies above it', () => {
    for (const colours of Object.values(diverging.classes)) {
      const half = Math.floor(colours.length / 2);
      const [below, above] = [colours.slice(0, half), colours.slice(-half)];
      const apart = below.flatMap((one) => above.map((other) => distance(one, other, sight)));
      expect(Math.min(...apart)).toBeGreaterThan(LEAST_BETWEEN_CLASSES);
    }
  });
});

test.each(scales(palettes))('in grey, $code with $count classes darkens with every class', ({ colours }) => {
  const steps = colours.slice(1).map((colour, i) => lightness(colours[i] ?? '') - lightness(colour));
  expect(Math.min(...steps)).toBeGreaterThan(LEAST_STEP_IN_GREY);
});

test('in grey, the nine darken along both axes', () => {
  const light = bivariate.colours.map(lightness);
  for (let cell = 0; cell < 9; cell++) {
    for (const next of [cell % 3 < 2 ? cell + 1 : cell, cell < 6 ? cell + 3 : cell]) {
      expect(next === cell || (light[next] ?? 0) < (light[cell] ?? 0)).toBe(true);
    }
  }
});
