import { expect, test, vi } from 'vitest';
import compareEn from '../src/compare/en.json' with { type: 'json' };
import compareUr from '../src/compare/ur.json' with { type: 'json' };
import { english, Language } from '../src/i18n/language.ts';
import { PartWords } from '../src/i18n/partWords.ts';
import landingEn from '../src/landing/en.json' with { type: 'json' };
import landingUr from '../src/landing/ur.json' with { type: 'json' };
import noticesEn from '../src/notices/en.json' with { type: 'json' };
import noticesUr from '../src/notices/ur.json' with { type: 'json' };
import summaryEn from '../src/summary/en.json' with { type: 'json' };
import summaryUr from '../src/summary/ur.json' with { type: 'json' };
import tableEn from '../src/table/en.json' with { type: 'json' };
import tableUr from '../src/table/ur.json' with { type: 'json' };

const urdu = new Language('ur', {} as ConstructorParameters<typeof Language>[1]);
const places = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();

test.each<[string, Record<string, string>, Record<string, string>]>([
  ['table', tableEn, tableUr],
  ['compare', compareEn, compareUr],
  ['summary', summaryEn, summaryUr],
  ['notices', noticesEn, noticesUr],
  ['landing', landingEn, landingUr],
])('the words of %s are the same in both languages', (_part, en, ur) => {
  expect(Object.keys(ur)).toEqual(Object.keys(en));
  for (const [key, text] of Object.entries(en)) {
    expect(places(ur[key] ?? ''), key).toEqual(places(text));
    expect((ur[key] ?? '').replace(/\{\w+\}/g, ''), key).not.toMatch(/[A-Za-z]/);
  }
});

test('English is there at once, Urdu when it has come', async () => {
  const words = new PartWords({ a: 'now {n}' }, () => Promise.resolve({ default: { a: 'اب {n}' } }));
  const arrived = vi.fn();
  expect(words.in(english, arrived)?.('a', { n: 1 })).toBe('now 1');
  expect(words.in(urdu, arrived)).toBeNull();
  await vi.waitFor(() => expect(arrived).toHaveBeenCalledOnce());
  expect(words.in(urdu, arrived)?.('a', { n: 1 })).toBe('اب \u20681\u2069');
});

test('where Urdu does not come, English stands in', async () => {
  const words = new PartWords({ a: 'now' }, () => Promise.reject(new TypeError('network')));
  const arrived = vi.fn();
  words.in(urdu, arrived);
  await vi.waitFor(() => expect(arrived).toHaveBeenCalledOnce());
  expect(words.in(urdu, arrived)?.('a')).toBe('now');
});
