import paperEn from '@picture/en.json' with { type: 'json' };
import paperUr from '@picture/ur.json' with { type: 'json' };
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Problem } from '../src/api/problem.ts';
import helpEn from '../src/help/en.json' with { type: 'json' };
import helpUr from '../src/help/ur.json' with { type: 'json' };
import ownEn from '../src/i18n/en.json' with { type: 'json' };
import { deviceLanguage, english, Language } from '../src/i18n/language.ts';
import { problemText } from '../src/i18n/problems.ts';
import ownUr from '../src/i18n/ur.json' with { type: 'json' };
import { fullText, numberText, shortText } from '../src/i18n/words.ts';
import { matches, ranked } from '../src/ranking/ranked.ts';
import { resolve } from '../src/state/choice.ts';
import { Offer } from '../src/state/offer.ts';
import { DEFAULTS } from '../src/state/settings.ts';
import { Shown } from '../src/state/shown.ts';
import { area, catalogue, figures } from './sample/catalogue.ts';

const en = { ...paperEn, ...ownEn };
const ur = { ...paperUr, ...ownUr };
const urdu = new Language('ur', ur);
const settings = { ...DEFAULTS, dimension: 'toilet_type', category: 'flush' };
const choice = resolve(settings, new Offer(catalogue()), 5)?.choice;
const places = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();

describe('messages', () => {
  test('English and Urdu have the same keys', () => {
    expect(Object.keys(ur).sort()).toEqual(Object.keys(en).sort());
  });

  test('no key stands both on paper and here', () => {
    expect(Object.keys(paperEn).filter((key) => key in ownEn)).toEqual([]);
  });

  test.each(Object.keys(en) as (keyof typeof en)[])('%s has the same places in both languages', (key) => {
    expect(places(ur[key])).toEqual(places(en[key]));
    expect(en[key].trim()).not.toBe('');
  });

  test('what is put into an Urdu sentence keeps its own direction', () => {
    expect(urdu.say('title.release', { release: '2026-11' })).toContain('\u20682026-11\u2069');
    expect(english.say('title.release', { release: '2026-11' })).toBe('Release 2026-11');
  });
});

describe('the help', () => {
  test('English and Urdu tell of the same keys', () => {
    expect(Object.keys(helpUr)).toEqual(Object.keys(helpEn));
    expect(helpUr.keys.map(({ keys }) => keys)).toEqual(helpEn.keys.map(({ keys }) => keys));
  });
});

describe('the language of a device', () => {
  test.each([
    [['ur-PK', 'en'], 'ur'],
    [['de-DE', 'ur'], 'ur'],
    [['en-GB', 'ur'], 'en'],
    [['EN-us'], 'en'],
    [['de'], 'en'],
    [[], 'en'],
  ])('%j opens in %s', (preferred, code) => {
    expect(deviceLanguage(preferred)).toBe(code);
  });
});

describe('an answer that is no map', () => {
  test.each([
    [404, 'not-found', 'There is no such map.'],
    [429, 'rationed', 'Too much was asked in a short time. Please wait a moment.'],
    [418, 'teapot', 'The server did not give this. Please try again.'],
    [503, 'unavailable', 'There was no answer from the server.'],
    [0, 'unavailable', 'There was no answer from the server.'],
  ])('%i %s is told in words of ours, in both languages', (status, code, text) => {
    const problem = new Problem(status, code, 'English of the server.');
    expect(problemText(english, problem)).toBe(text);
    expect(problemText(urdu, problem)).toMatch(/^[^A-Za-z]+$/);
  });
});

describe('numbers', () => {
  afterEach(() => vi.restoreAllMocks());

  test('their forms are made when they are prepared or first used, and once', async () => {
    const { NumberFormat } = Intl;
    const made = vi.spyOn(Intl, 'NumberFormat').mockImplementation(function form(...given) {
      return new NumberFormat(...given);
    } as typeof NumberFormat);
    const language = new Language('en', en);
    expect(made).not.toHaveBeenCalled(); // the page's programs are read without them
    await language.prepare();
    expect(made).toHaveBeenCalledTimes(3);
    expect([language.count(1234), language.percent(1.25), language.percent(2, true)]).toEqual([
      '1,234',
      '1.3%',
      '2.0%',
    ]);
    expect(made).toHaveBeenCalledTimes(3);
    const unprepared = new Language('en', en);
    expect([unprepared.count(1234), unprepared.compare('a', 'b'), unprepared.list(['A', 'B'])]).toEqual([
      '1,234',
      -1,
      'A and B',
    ]);
  });

  test('are written as the language writes them', () => {
    expect(english.count(1234567)).toBe('1,234,567');
    expect(english.percent(12)).toBe('12%');
    expect(english.percent(12.34)).toBe('12.3%');
    expect(english.percent(12, true)).toBe('12.0%');
    expect(urdu.count(1234)).toMatch(/^1,234$|^۱٬۲۳۴$/);
  });

  test('dates are written out, quarters stay', () => {
    expect(english.date('2026-11-20')).toBe('20 November 2026');
    expect(english.date('2026-Q4')).toBe('2026-Q4');
  });

  test('coded shares are said in words, others with a tenth where the denominator bears it', () => {
    const reading = { count: 3, share: 5, total: 5000, coded: -1 as const, status: null, shareStatus: null, asOf: '' };
    expect(numberText(english, reading, 'share')).toBe('5% or less');
    expect(numberText(english, { ...reading, coded: 1, share: 95 }, 'share')).toBe('95% or more');
    expect(numberText(english, { ...reading, coded: 0, share: 40 }, 'share')).toBe('40.0%');
    expect(numberText(english, { ...reading, coded: 0, share: 40, total: 400 }, 'share')).toBe('40%');
    expect(numberText(english, reading, 'count')).toBe('3');
  });
});

describe('absence in words', () => {
  const withheld = {
    count: null,
    share: null,
    total: 9,
    coded: 0 as const,
    status: 'withheld' as const,
    shareStatus: 'withheld' as const,
    asOf: '',
  };

  test('names each reason', () => {
    expect(shortText(english, withheld, 'share')).toBe('withheld');
    expect(shortText(english, { ...withheld, status: 'not-collected', shareStatus: 'not-collected' }, 'count')).toBe(
      'no information',
    );
    expect(shortText(english, undefined, 'count')).toBe('not offered');
  });

  test('says when only the percentage is withheld', () => {
    const few = { ...withheld, count: 20, status: null };
    expect(choice && fullText(english, few, choice, 'households')).toBe(
      'Share withheld: too few households for a percentage',
    );
  });
});

describe('the ranking', () => {
  const all = [area(1, 70, 30), area(2, 71, 30), area(3, 72, 30), area(4, 73, 30)];

  test('runs both ways and keeps areas without a value at the end', () => {
    if (!choice) {
      throw new Error('nothing is offered');
    }
    const shown = new Shown(choice, all, figures(), settings);
    const ids = (highestFirst: boolean) => ranked(shown, english, highestFirst).map((row) => row.area.id);
    expect(ids(true)).toEqual([1, 2, 3, 4]);
    expect(ids(false)).toEqual([2, 1, 3, 4]);
    expect(ranked(shown, english, false).map((row) => row.rank)).toEqual([2, 1, null, null]);
  });

  test('finds names in either script', () => {
    expect(matches(area(7, 0, 0), ' AREA 7 ')).toBe(true);
    expect(matches(area(7, 0, 0), 'علاقہ')).toBe(true);
    expect(matches(area(7, 0, 0), 'pk7')).toBe(true);
    expect(matches(area(7, 0, 0), 'Quetta')).toBe(false);
  });
});
