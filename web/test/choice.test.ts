import { describe, expect, test } from 'vitest';
import { crossings } from '../src/pairs/crossings.ts';
import { resolve, rowsOf } from '../src/state/choice.ts';
import { Offer } from '../src/state/offer.ts';
import { DEFAULTS, type Settings } from '../src/state/settings.ts';
import { catalogue } from './sample/catalogue.ts';

const everybody = new Offer(catalogue());
const granted = new Offer(catalogue(), catalogue(['country', 'province', 'district', 'union_council']));

function choose(change: Partial<Settings>, offer = everybody, zoom = 5) {
  const resolved = resolve({ ...DEFAULTS, ...change }, offer, zoom);
  if (!resolved) {
    throw new Error('nothing is offered');
  }
  return resolved;
}

describe('a choice', () => {
  test('begins with the first topic, category and unit, corrected in silence', () => {
    const { choice, corrected } = choose({});
    expect([choice.table, choice.cell, choice.level.info.code, corrected]).toEqual([
      'household.poverty_band',
      0,
      'district',
      [],
    ]);
  });

  test('finds the cell of a band and category, and its name in the breaks', () => {
    const { choice } = choose({ dimension: 'toilet_type', category: 'none', band: 'poor' });
    expect([choice.table, choice.cell, choice.breakKey]).toEqual([
      'household.poverty_band.toilet_type',
      3,
      'poor.none',
    ]);
  });

  test.each<[Partial<Settings>, string[]]>([
    [{ dimension: 'shoe_size' }, ['d']],
    [{ dimension: 'toilet_type', category: 'golden' }, ['c']],
    [{ dimension: 'toilet_type', unit: 'person' }, ['u']],
    [{ dimension: 'toilet_type', band: 'rich' }, ['b']],
    [{ dimension: 'poverty_score', band: 'poor' }, ['b']],
    [{ level: 'street' }, ['l']],
    [{ secondDimension: 'shoe_size', secondCategory: 'forty' }, ['d2', 'c2']],
    [{ secondDimension: 'toilet_type', secondCategory: 'golden', secondBand: 'rich' }, ['c2', 'b2']],
    [{ secondDimension: 'poverty_score', secondBand: 'poor' }, ['b2']],
    [{ dimension: 'toilet_type', across: 'rooms' }, ['x']],
  ])('replaces what is not offered and says which: %j', (change, keys) => {
    const { corrected, settings } = choose(change);
    expect(corrected).toEqual(keys);
    expect(choose(settings).corrected).toEqual([]);
  });

  test('shows a coarser level instead of one that needs access, and remembers the wish', () => {
    const { choice, needsAccess, settings, corrected } = choose({ level: 'union_council' });
    expect([choice.level.info.code, needsAccess?.info.code, settings.level, corrected]).toEqual([
      'district',
      'union_council',
      'union_council',
      [],
    ]);
  });

  test('takes finer levels from the private tree and all others from the public one', () => {
    expect(choose({ level: 'union_council' }, granted).choice.tree).toBe('private');
    expect(choose({ level: 'district' }, granted).choice.tree).toBe('public');
  });

  test.each([
    [3, 'province'],
    [5, 'district'],
    [9, 'district'],
    [10, 'union_council'],
  ])('at zoom %f the automatic level is %s', (zoom, level) => {
    expect(choose({}, granted, zoom).choice.level.info.code).toBe(level);
  });

  test('takes the first category of a second dimension in silence', () => {
    const { settings, corrected } = choose({ secondDimension: 'toilet_type' });
    expect([settings.secondCategory, settings.secondBand, corrected]).toEqual(['flush', 'all', []]);
  });

  test('gives a pair that is offered, and begins in the first category of its first dimension in silence', () => {
    const { choice, corrected } = choose({ dimension: 'toilet_type', category: 'none', across: 'gender' }, granted);
    expect([choice.table, choice.cell, choice.breakKey, choice.level.info.code, corrected]).toEqual([
      'household.gender.toilet_type',
      1,
      'female.none',
      'union_council',
      [],
    ]);
    const male = choose({ dimension: 'toilet_type', category: 'none', across: 'gender', band: 'male' }, granted);
    expect([male.choice.cell, male.choice.breakKey]).toEqual([3, 'male.none']);
  });

  test('a pair outside the access is not there', () => {
    const { choice, corrected } = choose({ dimension: 'toilet_type', across: 'gender', band: 'male' });
    expect([choice.table, choice.across, corrected]).toEqual(['household.toilet_type', null, ['x', 'b']]);
    expect(crossings(everybody, choice.dimension, 'household')).toEqual([]);
  });

  test('a pair is offered from both of its sides', () => {
    const offered = (code: string) => {
      const dimension = granted.dimensions.find((one) => one.code === code);
      return dimension ? crossings(granted, dimension, 'household').map((one) => [one.dimension.code, one.first]) : [];
    };
    expect(offered('toilet_type')).toEqual([['gender', true]]);
    expect(offered('gender')).toEqual([['toilet_type', false]]);
  });

  test('the rows of a banded table are the bands, those of a pair its first dimension', () => {
    const rows = (change: Partial<Settings>) => rowsOf(granted, choose(change, granted).choice).map((row) => row.code);
    expect(rows({ dimension: 'toilet_type', band: 'poor' })).toEqual(['ultra_poor', 'poor', 'well_off']);
    expect(rows({ dimension: 'toilet_type', across: 'gender' })).toEqual(['female', 'male']);
  });

  test('gives nothing when nothing is offered', () => {
    expect(resolve(DEFAULTS, new Offer({ ...catalogue(), dimensions: [] }), 5)).toBeNull();
  });
});
