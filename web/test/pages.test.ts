import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { AreaInfo } from '../src/api/contract.ts';
import { aboutWords } from '../src/pages/about/words.ts';
import { accessibilityWords } from '../src/pages/accessibility/words.ts';
import { EXAMPLE, price, RATES } from '../src/pages/ask/price.ts';
import { linesOf } from '../src/pages/ask/requestAddress.ts';
import { askWords } from '../src/pages/ask/words.ts';
import { accessOf, csv, readTable } from '../src/pages/dictionary/access.ts';
import { gapsOf } from '../src/pages/dictionary/gaps.ts';
import { dictionaryWords } from '../src/pages/dictionary/words.ts';
import { PAGES, pageAddress } from '../src/pages/frame/pageList.ts';
import { parts, say } from '../src/pages/frame/prose.ts';
import { frameWords } from '../src/pages/frame/words.ts';
import { IN_BROWSER, ON_SERVER } from '../src/pages/sources/libraries.ts';
import { sourcesWords } from '../src/pages/sources/words.ts';
import { readLink } from '../src/state/link.ts';
import type { LanguageCode } from '../src/state/settings.ts';
import { area, catalogue } from './sample/catalogue.ts';

const home = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** Each text of a tree of words with its place in it. */
function texts(words: unknown, path = ''): [string, string][] {
  return typeof words === 'string'
    ? [[path, words]]
    : Object.entries(words as object).flatMap(([key, one]) => texts(one, `${path}/${key}`));
}

const places = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();
const links = (text: string) => parts(text).flatMap((part) => (typeof part === 'string' ? [] : [part.to]));
/** Codes and numbers that no language translates. */
const SAME = /\/(id|code|number|date)$/;

describe.each([
  ['frame', frameWords],
  ['about', aboutWords],
  ['dictionary', dictionaryWords],
  ['ask', askWords],
  ['sources', sourcesWords],
  ['accessibility', accessibilityWords],
] as [string, (code: LanguageCode) => Promise<unknown>][])('the words of %s', async (_, wordsOf) => {
  const [en, ur] = await Promise.all([wordsOf('en'), wordsOf('ur')]);
  const english = new Map(texts(en));
  const urdu = new Map(texts(ur));

  test('are the same texts in both languages, none empty, all of Urdu in its own script', () => {
    expect([...urdu.keys()]).toEqual([...english.keys()]);
    for (const [path, text] of urdu) {
      expect(english.get(path)?.trim()).not.toBe('');
      if (!SAME.test(path) && /\p{L}/u.test(text.replace(/\{\w+\}/g, ''))) {
        expect(text, path).toMatch(/[\u0600-\u06ff]/);
      }
    }
  });

  test('have the same places and links in both languages, and their links lead to pages', () => {
    for (const [path, text] of urdu) {
      const other = english.get(path) ?? '';
      expect(places(text), path).toEqual(places(other));
      expect(links(text), path).toEqual(links(other));
      for (const link of links(other)) {
        expect(['', ...PAGES]).toContain(link.slice(1).split('#')[0]);
      }
    }
  });
});

describe('a text', () => {
  test('is cut into words and links', () => {
    expect(parts('See [the map](/) or [a topic](/dictionary#rooms).')).toEqual([
      'See ',
      { words: 'the map', to: '/' },
      ' or ',
      { words: 'a topic', to: '/dictionary#rooms' },
      '.',
    ]);
    expect(parts('1 (of 2) [x]')).toEqual(['1 (of 2) [x]']);
  });

  test('keeps a place for which there is no value', () => {
    expect(say('{a} and {b}', { a: '1' })).toBe('1 and {b}');
  });
});

test('an address keeps release, language and appearance, and what stands behind #', () => {
  expect(pageAddress('/ask', { release: '', lang: '', theme: 'auto' })).toBe('/ask');
  expect(pageAddress('/ask#price', { release: '2026-08', lang: 'ur', theme: 'dark' })).toBe(
    '/ask?r=2026-08&lang=ur&theme=dark#price',
  );
  const link = pageAddress('/', { release: '', lang: 'ur', theme: 'auto' });
  expect(link).toBe('/?lang=ur');
  expect(readLink(link.slice(1))).toEqual({ settings: { lang: 'ur' }, wrong: [] });
});

test('the server has the same pages', () => {
  const routes = home('server/src/main/java/pk/nser/server/atlas/AtlasRoutes.java');
  const listed = /PAGES =\s*List\.of\(([^)]*)\)/.exec(routes)?.[1]?.match(/\w+/g);
  expect(listed).toEqual([...PAGES]);
});

describe('the address of the unit', () => {
  test('stands in lines, and an e-mail address is a link', () => {
    expect(linesOf(' NSER unit; Block F, Islamabad;;unit@example.pk ; +92 51 0000000;')).toEqual([
      { text: 'NSER unit', mail: '' },
      { text: 'Block F, Islamabad', mail: '' },
      { text: 'unit@example.pk', mail: 'unit@example.pk' },
      { text: '+92 51 0000000', mail: '' },
    ]);
    expect(linesOf(' ; ')).toEqual([]);
  });

  test.each(['a@b.pk?cc=c@d.pk', 'javascript:a@b.pk', 'a@b', 'Write to a@b.pk', '<a@b.pk>', 'a@b.pk%0d'])(
    'is text alone where it is more than an e-mail address: %s',
    (text) => {
      expect(linesOf(text)).toEqual([{ text, mail: '' }]);
    },
  );
});

describe('the price', () => {
  test.each([
    [3, 100_000, 3, 435_000],
    [5, 100_000, 3, 725_000],
    [20, 100_000, 3, 2_900_000],
    [25, 100_000, 3, 3_625_000],
    [50, 100_000, 3, 7_250_000],
    [100, 100_000, 3, 14_500_000],
    [5, 1, 1, 5.75],
    [3, 12_345, 0, 37_035],
    [100, 25_000_000, 11, 6_625_000_000],
  ])('of Rs %d, %d households and %d topics is Rs %d (requirements, section 7)', (rupees, households, topics, all) => {
    expect(price(rupees, households, topics)).toBe(all);
  });

  test('starts from the rates that the server charges', () => {
    const source = home('db/src/main/java/pk/nser/db/sharing/price/PriceClass.java');
    const charged = [...source.matchAll(/[A-Z]\("(\w+)", (\d+)\)/g)].map(([, code, rupees]) => ({
      code,
      rupees: Number(rupees),
    }));
    expect(charged).toEqual(RATES);
    expect(EXAMPLE.topics).toBeLessThan(12);
  });

  test('and the categories are those of the protocol', async () => {
    const { kinds } = await askWords('en');
    expect(kinds.rows.map(({ code }) => code)).toEqual(['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii']);
  });
});

describe('who may have a dimension', () => {
  const all = catalogue(['country', 'province', 'district']);
  const toilet = all.dimensions.find(({ code }) => code === 'toilet_type');

  test('is told by its tables, its lock and the levels that need an agreement', () => {
    if (!toilet) {
      throw new Error('the sample has no toilets');
    }
    const codes = ({ open, finer }: ReturnType<typeof accessOf>) =>
      [open, finer].map((list) => list.map((one) => one.code));
    expect(codes(accessOf({ ...toilet, tables: toilet.tables.slice(0, 1) }, all))).toEqual([
      ['country', 'province', 'district'],
      ['union_council'],
    ]);
    expect(accessOf(toilet, all).records).toBe('free');
    expect(accessOf({ ...toilet, locked: true }, all).records).toBe('locked');
    expect(accessOf({ ...toilet, code: 'hh_composition' }, all).records).toBe('size');
    expect(accessOf({ ...toilet, categories: [], tables: [] }, all)).toEqual({ open: [], finer: [], records: 'place' });
  });

  test.each([
    ['household.rooms', undefined, { unit: 'household', kind: 'single', other: '' }],
    ['household.poverty_band.rooms', undefined, { unit: 'household', kind: 'banded', other: '' }],
    ['person.gender.rooms', undefined, { unit: 'person', kind: 'pair', other: 'gender' }],
    ['person.rooms.gender', undefined, { unit: 'person', kind: 'pair', other: 'gender' }],
    ['household.rooms_heads', 'sum', { unit: 'household', kind: 'sum', other: '' }],
  ] as const)('a table %s is read', (key, measure, read) => {
    expect(readTable({ key, areaLevels: [], ...(measure ? { measure } : {}) }, 'rooms')).toEqual(read);
    expect(csv('2026-11', 'district', key)).toBe(`/public/2026-11/figures/district/${key}.csv`);
  });
});

describe('what was not collected', () => {
  const one = (id: number, parent: string, more: Partial<AreaInfo> = {}) => area(id, 70, 30, { parent, ...more });
  const topics = ['geotags', 'phone'];

  test('is told of the coarsest areas that lack it, and of parts apart', () => {
    const provinces = [one(1, 'PK', { notCollected: topics }), one(2, 'PK', { partlyNotCollected: ['geotags'] })];
    const divisions = [one(11, 'PK1', { notCollected: topics }), one(21, 'PK2', { partlyNotCollected: ['geotags'] })];
    const districts = [
      one(111, 'PK11', { notCollected: topics }),
      one(211, 'PK21', { notCollected: ['geotags'] }),
      one(212, 'PK21', { partlyNotCollected: ['geotags'] }),
    ];
    const ids = (areas: AreaInfo[]) => areas.map(({ id }) => id);
    const told = gapsOf([...topics, 'disability'], [provinces, divisions, districts]);
    expect(told.map(({ topics: lacked, whole, partly }) => [lacked, ids(whole), ids(partly)])).toEqual([
      [['geotags'], [1, 211], [212]],
      [['phone'], [1], []],
    ]);
  });

  test('is told once where several topics are missing in the same areas', () => {
    const lacking = [one(1, 'PK', { notCollected: topics }), one(2, 'PK')];
    expect(gapsOf(topics, [lacking, [], []])).toEqual([{ topics, whole: lacking.slice(0, 1), partly: [] }]);
  });

  test('is nothing where all was collected', () => {
    expect(gapsOf(topics, [[one(1, 'PK')], [], []])).toEqual([]);
    expect(gapsOf(topics, [])).toEqual([]);
  });
});

describe('the software that is named', () => {
  test.each(IN_BROWSER)('$name is what is installed', ({ npm, version, licence }) => {
    const installed = JSON.parse(home(`web/node_modules/${npm}/package.json`));
    expect([installed.version, installed.license]).toEqual([version, licence]);
  });

  test('is all that is sent to browsers', () => {
    const { dependencies } = JSON.parse(home('web/package.json'));
    expect(IN_BROWSER.map(({ npm }) => npm).sort()).toEqual(Object.keys(dependencies).sort());
  });

  test.each(ON_SERVER.filter(({ version }) => version.includes('.') && version.length > 3))(
    '$name has the version of the build',
    ({ version }) => {
      expect(home('pom.xml')).toContain(`<version>${version}</version>`);
    },
  );

  test('has words for its purpose and its licence', async () => {
    const { libraries, licences } = await sourcesWords('en');
    for (const { use, licence } of [...IN_BROWSER, ...ON_SERVER]) {
      expect(Object.keys(libraries.uses)).toContain(use);
      expect(Object.keys(licences)).toContain(licence);
    }
  });
});
