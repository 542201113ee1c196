import { describe, expect, test } from 'vitest';
import type { Figures } from '../src/api/contract.ts';
import { readings } from '../src/figures/readings.ts';
import { english, Language } from '../src/i18n/language.ts';
import { PartWords } from '../src/i18n/partWords.ts';
import { resolve } from '../src/state/choice.ts';
import { Offer } from '../src/state/offer.ts';
import { DEFAULTS, type Settings } from '../src/state/settings.ts';
import { Shown } from '../src/state/shown.ts';
import en from '../src/summary/en.json' with { type: 'json' };
import { factsOf, type Known } from '../src/summary/facts.ts';
import { knownOf } from '../src/summary/known.ts';
import { sentences } from '../src/summary/sentences.ts';
import ur from '../src/summary/ur.json' with { type: 'json' };
import { area, catalogue, figures } from './sample/catalogue.ts';

const settings: Settings = { ...DEFAULTS, dimension: 'toilet_type', category: 'flush' };
const offer = new Offer(catalogue());

function shownOf(shares: (number | null)[], change: Partial<Settings> = {}, unmapped = 0): Shown {
  const wished = { ...settings, ...change };
  const choice = resolve(wished, offer, 5)?.choice;
  if (!choice) {
    throw new Error('nothing is offered');
  }
  const document: Figures = {
    ...figures(),
    ids: shares.map((_, i) => i + 1),
    values: shares.map((share) => (share === null ? [null, null] : [share * 20, 0])),
    shares: shares.map((share) => (share === null ? [null, null] : [share, 0])),
    totals: shares.map(() => 2000),
    coded: shares.map(() => [0, 0]),
    status: shares.map((share) => (share === null ? ['withheld', 'withheld'] : [null, null])),
    shareStatus: shares.map((share) => (share === null ? ['withheld', 'withheld'] : [null, null])),
  };
  const areas = shares.map((_, i) => area(i + 1, 70 + i, 30, i + 1 === unmapped ? { map: 'not-collected' } : {}));
  return new Shown(choice, areas, document, wished);
}

/** A country of 50 percent whose four provinces have these shares. */
function knownWith(...shares: (number | null)[]): Known {
  const document = { ...figures(), ids: [9, ...shares.map((_, i) => 20 + i)] };
  document.values = [50, ...shares].map((share) => [share === null ? null : share * 100, 0]);
  document.shares = [50, ...shares].map((share) => [share, 0]);
  document.totals = document.ids.map(() => 10_000);
  document.status = [50, ...shares].map((share) => [share === null ? 'withheld' : null, null]);
  document.shareStatus = document.status;
  document.coded = document.ids.map(() => [0, 0]);
  const read = readings(document, 0);
  const named = (id: number) => ({ area: area(id, 70, 30), reading: read.get(id) });
  return { country: named(9), provinces: shares.map((_, i) => named(20 + i)) };
}

const nobody: Known = { country: null, provinces: [] };
const ids = (all: readonly { area: { id: number } }[]) => all.map((one) => one.area.id);

describe('what is said of a map', () => {
  test.each<[(number | null)[], number[], number[]]>([
    [
      [10, 20, 30, 40, 50, 60, 70],
      [7, 6, 5],
      [1, 2, 3],
    ],
    [
      [10, 20, 30, 40, null],
      [4, 3],
      [1, 2],
    ],
    [[10, 20, 30], [3], [1]],
    [[10, 20], [2], [1]],
    [[10], [1], []],
    [[null, null], [], []],
    [[], [], []],
  ])('of %j the highest are %j and the lowest %j, none in both', (shares, highest, lowest) => {
    const facts = factsOf(shownOf(shares), nobody, english);
    expect([ids(facts.highest), ids(facts.lowest)]).toEqual([highest, lowest]);
  });

  test('provinces lie above the country, below it, or as it; one without a figure is named too', () => {
    const facts = factsOf(shownOf([10]), knownWith(60, 40, 50, null), english);
    expect([facts.above, facts.below, facts.equal, facts.unknown].map((side) => side.map(({ id }) => id))).toEqual([
      [20],
      [21],
      [22],
      [23],
    ]);
  });

  test('numbers are not held against the country', () => {
    const facts = factsOf(shownOf([10], { measure: 'count' }), knownWith(60, 40, 50, null), english);
    expect([facts.above, facts.below, facts.equal, facts.unknown]).toEqual([[], [], [], []]);
  });

  test('every reason for which an area is not shaded is counted', () => {
    const facts = factsOf(shownOf([10, null, null, 40], {}, 4), nobody, english);
    expect(facts.absent).toEqual([
      ['withheld', 2],
      ['unmapped', 1],
    ]);
  });
});

describe('in sentences', () => {
  const said = (shown: Shown, known: Known, language = english) => {
    const say = new PartWords(language.code === 'en' ? en : ur, () => Promise.resolve({ default: ur })).in(
      language,
      () => {},
    );
    const words = say ?? ((key: keyof typeof en, values = {}) => language.fill(ur[key], values));
    return sentences(factsOf(shown, known, language), shown, language, words, 'households').join(' ');
  };

  test('the country, both ends, the sides of the provinces and what is withheld', () => {
    expect(said(shownOf([10, 20, 30, 40, null]), knownWith(60, 40))).toBe(
      'Area 9: 50.0%. Highest in Area 4 (40.0%) and Area 3 (30.0%). Lowest in Area 1 (10.0%) and Area 2 (20.0%). ' +
        'Above the country: Area 20. Below the country: Area 21. Withheld (too few households): 1 of 5 districts.',
    );
  });

  test('a map of one figure, of none, and of the same everywhere', () => {
    expect(said(shownOf([30, 30, 30]), nobody)).toBe(
      'All districts that have a figure have the same: 30.0%. Every area has a figure.',
    );
    expect(said(shownOf([null]), nobody)).toBe(
      'No area of this map has a figure. Withheld (too few households): 1 of 1 districts.',
    );
    expect(said(shownOf([null, 12]), nobody)).toContain('Highest in Area 2 (12.0%).');
  });

  test('a country whose own figure is withheld says so', () => {
    const known = knownWith(60);
    const reading = known.country?.reading;
    if (!known.country || !reading) {
      throw new Error('there is a country');
    }
    const withheld = { ...reading, count: null, share: null, status: 'withheld', shareStatus: 'withheld' } as const;
    expect(said(shownOf([10]), { ...known, country: { ...known.country, reading: withheld } })).toMatch(
      /^Area 9: Withheld to protect households\./,
    );
  });

  test('in Urdu, without a Latin letter of ours', () => {
    const language = new Language('ur', {} as ConstructorParameters<typeof Language>[1]);
    const text = said(shownOf([10, 20, 30, 40, null]), knownWith(60, 40), language);
    expect(text).toContain('علاقہ 4');
    expect(text.replace('districts (ur)', '')).not.toMatch(/[A-Za-z]/);
  });
});

test('a level that does not come is not spoken of', async () => {
  const registry = {
    areas: () => Promise.resolve({ features: [area(9, 70, 30)] }),
    figures: (_tree: string, _release: string, level: string) =>
      level === 'country' ? Promise.reject(new Error('no answer')) : Promise.resolve({ ...figures(), ids: [9] }),
  } as unknown as Parameters<typeof knownOf>[0];
  const known = await knownOf(registry, offer, shownOf([10]));
  expect([known.country, ids(known.provinces)]).toEqual([null, [9]]);
});
