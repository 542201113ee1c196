import { describe, expect, test } from 'vitest';
import { english, Language } from '../src/i18n/language.ts';
import en from '../src/notices/en.json' with { type: 'json' };
import { told } from '../src/notices/told.ts';
import ur from '../src/notices/ur.json' with { type: 'json' };
import { askedFor, lost } from '../src/state/asked.ts';
import { resolve } from '../src/state/choice.ts';
import { readLink } from '../src/state/link.ts';
import { Offer } from '../src/state/offer.ts';
import { DEFAULTS } from '../src/state/settings.ts';
import { catalogue } from './sample/catalogue.ts';

const offer = new Offer(catalogue());
const urdu = new Language('ur', {} as ConstructorParameters<typeof Language>[1]);

/** What is told of a link. */
function of(query: string, gone = false, language = english, first = '') {
  const link = readLink(query);
  const resolved = resolve({ ...DEFAULTS, ...link.settings }, offer, 5);
  const asked = resolved && askedFor(query, link.wrong, resolved.corrected, gone);
  return resolved && asked
    ? told(language.code === 'en' ? en : ur, language, offer, resolved, asked, first)
    : { sentences: [], way: null };
}

describe('a notice names what was asked for and what is shown instead', () => {
  test.each([
    [
      '?d=shoe_size',
      'The topic “shoe_size” is not offered in release 2026-11. You see “poverty_score” instead.',
      '#pick-dimension',
    ],
    [
      '?d=toilet_type&c=golden',
      'The category “golden” is not one of “toilet_type”. You see “flush” instead.',
      '#pick-category',
    ],
    [
      '?d=toilet_type&u=person',
      '“toilet_type” is not counted in “person”. You see household instead.',
      '#pick-dimension',
    ],
    [
      '?b=poor',
      '“poverty_score” is not offered for the poverty band “poor”. You see all bands instead.',
      '#pick-dimension',
    ],
    [
      '?l=street',
      '“poverty_score” is not offered for the level “street”. You see districts instead.',
      'input[name=level]:checked',
    ],
    [
      '?k=99',
      'The link’s number of classes cannot be “99”. The usual one is used instead.'.replace('’', "'"),
      '.look summary',
    ],
    [
      '?cmp=A,B,C,D',
      "The link's list of areas to compare cannot be “A,B,C,D”. The usual one is used instead.",
      undefined,
    ],
    ['?p=%3Cb%3Ebuy%3C/b%3E', "The link's palette cannot be used. The usual one is used instead.", '.look summary'],
  ])('%s', (query, sentence, field) => {
    const { sentences, way } = of(query);
    expect(sentences).toEqual([sentence]);
    expect(way?.field).toBe(field);
  });

  test('what hangs on a topic that is not offered is not told besides', () => {
    expect(of('?d=shoe_size&c=golden&u=person&k=99').sentences).toHaveLength(2);
  });

  test('an area that is not there is told with the release, and how to find one', () => {
    const { sentences, way } = of('?a=PK-9', true);
    expect(sentences[0]).toMatch(/^There is no area PK-9 on this map \(release 2026-11, districts/);
    expect([way?.sheet, way?.field]).toEqual(['ranking', '#rank-find']);
  });

  test('a dead release leads to the others', () => {
    expect(of('?k=99', false, english, 'r').way?.field).toBe('#pick-release');
  });

  test('nothing is told of a good link', () => {
    expect(of('?d=toilet_type&a=PK1').sentences).toEqual([]);
  });

  test('in Urdu too, what was asked for in its own direction', () => {
    const { sentences, way } = of('?d=shoe_size&k=99', false, urdu);
    expect(sentences.join()).toContain('\u2068shoe_size\u2069');
    expect(`${sentences.join().replace('shoe_size', '').replace('poverty_score (ur)', '')}${way?.text}`).not.toMatch(
      /[A-Za-z]/,
    );
  });
});

test.each([
  ['PK1', '', true],
  ['PK1', 'PK1', false],
  ['', '', false],
])('wished for %s, selected %s: lost %s', (wished, selected, expected) => {
  expect(lost({ ...DEFAULTS, area: wished }, { ...DEFAULTS, area: selected })).toBe(expected);
});
