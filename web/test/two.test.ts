import { describe, expect, test, vi } from 'vitest';
import type { Figures } from '../src/api/contract.ts';
import { BothPaint } from '../src/bivariate/bothPaint.ts';
import { english, Language } from '../src/i18n/language.ts';
import { type Dot, nearest, plotOf, rankCorrelation, scaleOf, stepFrom } from '../src/scatter/plot.ts';
import { type Choice, resolve } from '../src/state/choice.ts';
import { Offer } from '../src/state/offer.ts';
import { DEFAULTS, type Settings, type View } from '../src/state/settings.ts';
import { Shown } from '../src/state/shown.ts';
import { Linked } from '../src/two/linked.ts';
import { secondChoice } from '../src/two/wish.ts';
import { axisTitle, tell } from '../src/two/words.ts';
import { area, catalogue, figures } from './sample/catalogue.ts';

const everybody = new Offer(catalogue());
const granted = new Offer(catalogue(), catalogue(['country', 'province', 'district', 'union_council']));
const wish = (change: Partial<Settings> = {}): Settings => ({ ...DEFAULTS, dimension: 'toilet_type', ...change });

function choiceOf(change: Partial<Settings> = {}, offer = everybody): Choice {
  const resolved = resolve(wish(change), offer, 5);
  if (!resolved) {
    throw new Error('nothing is offered');
  }
  return resolved.choice;
}

describe('the second dimension', () => {
  test('is the first other one while none is chosen', () => {
    const second = secondChoice(wish(), everybody, choiceOf());
    expect([second?.choice.dimension.code, second?.choice.table, second?.here]).toEqual([
      'poverty_score',
      'household.poverty_band',
      true,
    ]);
  });

  test('has its own category and band, and the level of the first', () => {
    const settings = wish({
      secondDimension: 'toilet_type',
      secondCategory: 'none',
      secondBand: 'poor',
      level: 'province',
    });
    const second = secondChoice(settings, everybody, choiceOf({ level: 'province' }));
    expect([second?.choice.table, second?.choice.breakKey, second?.choice.level.info.code]).toEqual([
      'household.poverty_band.toilet_type',
      'poor.none',
      'province',
    ]);
  });

  test('takes its own unit where it has not that of the first', () => {
    const settings = wish({ secondDimension: 'gender' });
    expect(secondChoice(settings, everybody, choiceOf())?.choice.table).toBe('person.gender');
  });

  test('is said not to be here when the level of the first does not have it', () => {
    const dimensions = catalogue().dimensions.map((one) =>
      one.code === 'gender' ? { ...one, tables: [{ key: 'person.gender', areaLevels: ['province'] }] } : one,
    );
    const offer = new Offer({ ...catalogue(), dimensions });
    expect(secondChoice(wish({ secondDimension: 'gender' }), offer, choiceOf({}, offer))?.here).toBe(false);
  });

  test('follows the first into the tree of a token', () => {
    const first = choiceOf({ level: 'union_council' }, granted);
    expect(secondChoice(wish({ level: 'union_council' }), granted, first)?.choice.tree).toBe('private');
  });
});

test('two linked maps follow each other, and neither answers back', () => {
  const [first, second] = [vi.fn(), vi.fn()];
  const link = new Linked();
  const view = { zoom: 6, lon: 70, lat: 30 };
  link.pass(view, second);
  link.pass({ ...view, lon: 70.00001 }, first);
  link.pass(null, first);
  link.pass(null, second);
  expect([second.mock.calls, first.mock.calls]).toEqual([[[view]], [[null]]]);
});

test('two linked maps that round where they are sent do not send each other on without end', () => {
  const link = new Linked();
  const coarse = vi.fn((view: View | null) => link.pass(view && { ...view, lon: view.lon + 0.002 }, fine));
  const fine = vi.fn((view: View | null) => link.pass(view && { ...view, lon: view.lon + 0.002 }, coarse));
  link.pass({ zoom: 6, lon: 70, lat: 30 }, coarse);
  expect([coarse, fine].map(({ mock }) => mock.calls.length)).toEqual([1, 0]);
  link.pass(null, coarse);
  expect(coarse).toHaveBeenLastCalledWith(null);
});

/** Shares of `flush` of areas 1 to n; null is withheld. */
function shownOf(shares: (number | null)[], breaks: number[], more: Partial<Figures> = {}): Shown {
  const status = shares.map((share) => [share === null ? 'withheld' : null, null]);
  const own: Figures = {
    ...figures(),
    ids: shares.map((_, i) => i + 1),
    values: shares.map((share) => [share, 0]),
    shares: shares.map((share) => [share, 0]),
    coded: shares.map(() => [0, 0]),
    status,
    shareStatus: status,
    breaks: { count: {}, share: { fixed: { '5': [10, 20, 35, 50] }, quantile: { '3': { flush: breaks } } } },
    ...more,
  };
  const areas = shares.map((_, i) => area(i + 1, 70 + i, 30, i === 5 ? { map: 'not-collected' } : {}));
  return new Shown(choiceOf(), areas, own, wish());
}

describe('both on one map', () => {
  const first = shownOf([10, 20, 30, null, 10, 10], [15, 25]);
  const second = shownOf([3, 1, 2, 1, null, 2], [1.5, 2.5]);
  const paint = new BothPaint(first, second);

  test('an area is in the column of the first and the row of the second', () => {
    expect([1, 2, 3].map((id) => paint.look(id))).toEqual([6, 1, 5]);
    expect([paint.cell(1), paint.cell(4), paint.cell(null), paint.colours.length]).toEqual([6, null, null, 9]);
  });

  test('what one of the two has not keeps its look', () => {
    expect([4, 5, 6, 99].map((id) => paint.look(id))).toEqual(['withheld', 'withheld', 'unmapped', 'not-offered']);
    expect([...paint.tally]).toEqual([
      [6, 1],
      [1, 1],
      [5, 1],
      ['withheld', 2],
      ['unmapped', 1],
    ]);
  });

  test('without three classes from the server there is one', () => {
    const flat = new BothPaint(shownOf([5, 5], []), shownOf([1, 9], [4]));
    expect([flat.look(1), flat.look(2)]).toEqual([0, 3]);
  });
});

describe('the scatter plot', () => {
  const first = shownOf([10, 20, 30, null, 10, 10], []);
  const second = shownOf([3, 1, 2, 1, null, 2], []);
  const { dots, missing } = plotOf(first, second);

  test('has the areas with both figures, mapped or not, and counts the others', () => {
    expect(dots.map((dot) => [dot.area.id, dot.x, dot.y])).toEqual([
      [6, 10, 2],
      [1, 10, 3],
      [2, 20, 1],
      [3, 30, 2],
    ]);
    expect([...missing]).toEqual([['withheld', 2]]);
  });

  test.each<[number | null, string, number]>([
    [null, 'ArrowRight', 6],
    [null, 'ArrowLeft', 3],
    [6, 'ArrowRight', 1],
    [3, 'ArrowRight', 3],
    [1, 'ArrowLeft', 6],
    [2, 'ArrowUp', 6],
    [6, 'ArrowDown', 2],
    [2, 'Home', 6],
    [2, 'End', 3],
  ])('from %s %s leads to %s', (from, key, to) => {
    expect(stepFrom(dots, from, key)?.area.id).toBe(to);
  });

  test.each<[number[], number, number[]]>([
    [[3.2, 41], 5, [0, 10, 20, 30, 40, 50]],
    [[0, 100], 6, [0, 20, 40, 60, 80, 100]],
    [[0.12, 0.31], 5, [0.1, 0.15, 0.2, 0.25, 0.3, 0.35]],
    [[7, 7], 5, [6, 8]],
    [[0, 0], 5, [0, 0.2]],
    [[], 5, [0, 1]],
  ])('a scale for %j has readable ticks', (values, most, expected) => {
    const { from, to, ticks } = scaleOf(values, most);
    expect([ticks[0], ticks.at(-1)]).toEqual([from, to]);
    expect(ticks.length).toBeLessThanOrEqual(most + 2);
    expect(from).toBeLessThanOrEqual(Math.min(...values, from));
    expect(to).toBeGreaterThanOrEqual(Math.max(...values, to));
    if (expected.length > 2) {
      expect(ticks).toEqual(expected);
    }
  });

  test('ranks say whether two go together; equal values share a rank', () => {
    const of = (pairs: [number, number][]): Dot[] => pairs.map(([x, y], i) => ({ area: area(i, 0, 0), x, y }));
    expect(
      rankCorrelation(
        of([
          [1, 5],
          [2, 50],
          [3, 51],
        ]),
      ),
    ).toBeCloseTo(1);
    expect(
      rankCorrelation(
        of([
          [1, 9],
          [2, 5],
          [3, 1],
        ]),
      ),
    ).toBeCloseTo(-1);
    expect(
      rankCorrelation(
        of([
          [1, 1],
          [1, 2],
          [2, 3],
          [2, 4],
        ]),
      ),
    ).toBeCloseTo(0.8944, 4);
    expect(
      rankCorrelation(
        of([
          [1, 1],
          [2, 1],
          [3, 1],
        ]),
      ),
    ).toBeNull();
    expect(
      rankCorrelation(
        of([
          [1, 1],
          [2, 2],
        ]),
      ),
    ).toBeNull();
  });

  test('the nearest dot is pointed at, and none that is too far', () => {
    const at = ({ x, y }: Dot): [number, number] => [x, y];
    expect(nearest(dots, at, 19, 2, 5)?.area.id).toBe(2);
    expect(nearest(dots, at, 15, 20, 5)).toBeNull();
  });
});

test('both languages name axes with their units', () => {
  const choice = choiceOf();
  expect(axisTitle(english, everybody, choice)).toBe('toilet_type: flush (Share of household, %)');
  const urdu = new Language('ur', {} as never);
  expect(tell(urdu, 'missing', { list: '3' })).toBe('خاکے میں نہیں: \u20683\u2069۔');
});
