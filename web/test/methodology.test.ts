import { describe, expect, test } from 'vitest';
import { Registry } from '../src/api/registry.ts';
import { english, languageOf } from '../src/i18n/language.ts';
import { accuracy, rows } from '../src/methodology/accuracy.ts';
import { answered, type Content, contentOf, MEASURED, USUAL } from '../src/methodology/content.ts';
import { servedProfile } from '../src/methodology/served.ts';
import { say } from '../src/pages/frame/prose.ts';

const LEVELS = ['country', 'province', 'division', 'district', 'tehsil', 'union_council', 'village'];
const loss = (areaLevel: string, kind: string, relativeMedian: number) => ({
  areaLevel,
  kind,
  areas: 1234,
  cells: 5000,
  withheld: 12.5,
  relativeMedian,
  relativeP95: 0,
});
const less = (percent: string) => `under ${percent}`;
const texts = (content: Content) =>
  content.questions.flatMap(({ question, answer, list }) => [question, ...answer, ...list]);

describe('the methodology page', async () => {
  const [en, ur] = await Promise.all([contentOf('en'), contentOf('ur')]);

  test('answers ten questions, the same in both languages and in the same parts', () => {
    const shape = ({ questions }: Content) => questions.map(({ id, answer, list }) => [id, answer.length, list.length]);
    expect(en.questions).toHaveLength(10);
    expect(shape(ur)).toEqual(shape(en));
    expect(new Set(en.questions.map(({ id }) => id)).size).toBe(10);
    expect(en.questions.filter(({ id }) => id === MEASURED)).toHaveLength(1);
  });

  test('leaves nothing empty and nothing untranslated', () => {
    const english = texts(en);
    for (const [at, text] of texts(ur).entries()) {
      expect(text).toMatch(/[\u0600-\u06ff]/);
      expect(english[at]?.trim()).not.toBe('');
    }
    expect(Object.keys(ur.table.levels)).toEqual(Object.keys(en.table.levels));
    expect(Object.keys(en.table.levels)).toEqual(LEVELS);
  });

  test.each([
    ['en', () => en],
    ['ur', () => ur],
  ])('tells date and size of the measurement (%s)', (_, content) => {
    const caption = say(content().table.caption, { households: '400,000', date: 'today' });
    expect(caption).toContain('400,000');
    expect(caption).toContain('today');
    expect(caption).not.toMatch(/[{}]/);
  });
});

describe('a release with another profile', async () => {
  const contents = await Promise.all([contentOf('en'), contentOf('ur')]);

  test('is answered for where the usual answer would be wrong, and nowhere else', () => {
    for (const content of contents) {
      const other = content.questions.map((question) => answered(question, 'exact-suppressed', content));
      const changed = other.filter((question, at) => question !== content.questions[at]).map(({ id }) => id);
      expect(changed).toEqual(['inexact', 'sums', 'exact', 'found']);
      expect(content.questions.map((question) => answered(question, USUAL, content))).toEqual(content.questions);
    }
  });

  test.each([
    ['exact-suppressed', [{ id: '2026-03', profile: 'exact-suppressed' }, { id: '2026-01' }]],
    [USUAL, [{ id: '2026-03' }, { id: '2026-01', profile: 'exact-suppressed' }]],
  ])('is that of the current one (%s)', async (profile, releases) => {
    const answer = async () => Response.json({ current: '2026-03', releases });
    expect(await servedProfile('', new Registry(answer))).toEqual({ profile, instead: null });
  });

  test.each([
    ['2026-01', { profile: 'exact-suppressed', instead: null }],
    ['2026-03', { profile: USUAL, instead: null }],
    ['1999-01', { profile: USUAL, instead: '2026-03' }],
  ])('is that of the release that a link names, or the newest instead (%s)', async (wished, told) => {
    const releases = [{ id: '2026-03' }, { id: '2026-01', profile: 'exact-suppressed' }];
    const answer = async () => Response.json({ current: '2026-03', releases });
    expect(await servedProfile(wished, new Registry(answer))).toEqual(told);
  });

  test('misses nothing where nothing is published yet', async () => {
    const answer = async () => Response.json({ current: null, releases: [] });
    expect(await servedProfile('1999-01', new Registry(answer))).toEqual({ profile: USUAL, instead: null });
  });

  test('is taken for the usual one where nobody says', async () => {
    const silent = async () => Promise.reject(new TypeError('no server'));
    expect(await servedProfile('2026-01', new Registry(silent))).toEqual({ profile: USUAL, instead: null });
  });
});

describe('the table of accuracy', () => {
  test('shows tables of one dimension alone, as the language writes numbers', () => {
    const of = {
      measured: '2026-11-23',
      households: 9,
      levels: [loss('country', 'one-way', 0.04), loss('country', 'pair', 9)],
    };
    expect(rows(of, english, less)).toEqual([
      { areaLevel: 'country', areas: '1,234', withheld: '12.5%', usual: 'under 0.1%', most: '0%' },
    ]);
  });

  test('is filled from a measurement of all seven levels', async () => {
    expect(accuracy.measured).toMatch(/^20\d\d-\d\d-\d\d$/);
    expect(accuracy.households).toBeGreaterThanOrEqual(100_000);
    const shown = accuracy.levels.filter(({ kind }) => kind === 'one-way');
    expect(shown.map(({ areaLevel }) => areaLevel)).toEqual(LEVELS);
    for (const { cells, withheld, relativeMedian, relativeP95 } of shown) {
      expect(cells).toBeGreaterThan(0);
      expect(withheld).toBeGreaterThanOrEqual(0);
      expect(withheld).toBeLessThan(100);
      expect(relativeMedian).toBeLessThanOrEqual(relativeP95);
      expect(relativeP95).toBeLessThan(60); // six of ten is the most that noise can do
    }
    expect(rows(accuracy, await languageOf('ur'), less)).toHaveLength(LEVELS.length);
  });
});
