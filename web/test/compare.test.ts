import { expect, test } from 'vitest';
import { type Beside, besides, categoryReadings, greatest, toggled } from '../src/compare/compared.ts';
import { resolve } from '../src/state/choice.ts';
import { Offer } from '../src/state/offer.ts';
import { DEFAULTS, type Settings } from '../src/state/settings.ts';
import { Shown } from '../src/state/shown.ts';
import { area, catalogue, figures } from './sample/catalogue.ts';

const settings: Settings = { ...DEFAULTS, dimension: 'toilet_type', category: 'flush' };
const offer = new Offer(catalogue());
const districts = [area(1, 70, 30, { parent: 'P' }), area(2, 71, 30, { parent: 'P' }), area(3, 72, 30)];
const levels: Record<string, ReturnType<typeof area>[]> = {
  country: [{ ...area(8, 70, 30), code: 'PK', parent: null }],
  province: [{ ...area(9, 70, 30), code: 'P' }],
  district: districts,
};
const registry = {
  areas: (_tree: string, _areas: string, areaLevel: string) =>
    Promise.resolve({ areaLevel, features: levels[areaLevel] }),
  figures: (_tree: string, _release: string, areaLevel: string) =>
    Promise.resolve({ ...figures(), areaLevel, ids: areaLevel === 'district' ? [1, 2, 3] : [8, 9] }),
} as unknown as Parameters<typeof besides>[0];

function drawn(change: Partial<Settings> = {}): Shown {
  const wished = { ...settings, ...change };
  const choice = resolve(wished, offer, 5)?.choice;
  if (!choice) {
    throw new Error('nothing is offered');
  }
  return new Shown(choice, districts, figures(), wished);
}

test.each<[string[], string, string[]]>([
  [[], 'A', ['A']],
  [['A', 'B'], 'A', ['B']],
  [['A', 'B'], 'C', ['A', 'B', 'C']],
  [['A', 'B', 'C'], 'D', ['A', 'B', 'C']],
])('of %j, %s is pressed: %j', (before, code, after) => {
  expect(toggled(before, code)).toEqual(after);
});

test('areas come in the order of the link, each with the levels above it; one that is not there is named', async () => {
  const all = await besides(registry, offer, drawn(), { ...settings, compared: ['PK2', 'NONE', 'PK1'] });
  expect(all.map((one) => [one.code, one.area?.id ?? null])).toEqual([
    ['PK2', 2],
    ['NONE', null],
    ['PK1', 1],
  ]);
  const [first] = all as Beside[];
  expect(first?.above.map((one) => [one.areaLevel, one.reading?.share])).toEqual([
    ['province', 30],
    ['country', 90],
  ]);
  expect(first?.categories.map((reading) => reading?.share)).toEqual([30, 70]);
});

test('an area of a coarser level than the drawn one is compared at its own', async () => {
  const [one] = (await besides(registry, offer, drawn(), { ...settings, compared: ['P'] })) as Beside[];
  expect([one?.shown.choice.level.info.code, one?.reading?.share]).toEqual(['province', 30]);
});

test('numbers are not held against those of the areas above', async () => {
  const [one] = (await besides(registry, offer, drawn({ measure: 'count' }), {
    ...settings,
    measure: 'count',
    compared: ['PK1'],
  })) as Beside[];
  expect(one?.above).toEqual([]);
});

test('all bars stand against the greatest value of all cards', async () => {
  const all = await besides(registry, offer, drawn(), { ...settings, compared: ['PK2', 'NONE'] });
  expect(greatest(all)).toBe(90);
  expect(greatest([{ code: 'NONE', area: null }])).toBe(1);
});

test('an area of which the figures say nothing has no reading in any category', () => {
  expect(categoryReadings(drawn(), area(7, 70, 30))).toEqual([undefined, undefined]);
});
