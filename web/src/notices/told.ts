import type { Language, Values } from '../i18n/language.ts';
import { unitName } from '../i18n/words.ts';
import type { Asked } from '../state/asked.ts';
import { bandsOf, type Resolved } from '../state/choice.ts';
import type { Offer } from '../state/offer.ts';
import en from './en.json' with { type: 'json' };

type Words = typeof en;

/** Where a person can go on: a section of a phone, and the field in it. */
export interface Way {
  text: string;
  sheet: 'choose' | 'ranking';
  field: string;
}

/** What was asked for and what is shown instead, one sentence each, and the way on from the first. */
export interface Told {
  sentences: string[];
  way: Way | null;
}

/** A text of a link that may be repeated on the page; a longer or stranger one is not. */
const REPEATABLE = /^[\w.,/-]{1,40}$/;

const FIELDS: Record<string, [word: keyof Words, sheet: Way['sheet'], field: string]> = {
  d: ['way.topic', 'choose', '#pick-dimension'],
  c: ['way.topic', 'choose', '#pick-category'],
  u: ['way.topic', 'choose', '#pick-dimension'],
  b: ['way.topic', 'choose', '#pick-dimension'],
  l: ['way.level', 'choose', 'input[name=level]:checked'],
  r: ['way.release', 'choose', '#pick-release'],
  cl: ['way.look', 'choose', '.look summary'],
  k: ['way.look', 'choose', '.look summary'],
  p: ['way.look', 'choose', '.look summary'],
  a: ['way.area', 'ranking', '#rank-find'],
};

/** What hangs on the topic says nothing more once the topic itself is another. */
const OF_TOPIC = ['c', 'u', 'b'];

export async function wordsOf(code: Language['code']): Promise<Words> {
  return code === 'en' ? en : (await import('./ur.json')).default;
}

/** @param first the key whose way on is offered, before those of what was asked for; empty: none */
export function told(
  words: Words,
  language: Language,
  offer: Offer,
  resolved: Resolved,
  asked: Asked,
  first = '',
): Told {
  const given = new URLSearchParams(asked.query);
  const keys = asked.keys.filter((key) => !(asked.keys.includes('d') && OF_TOPIC.includes(key)));
  const say = (key: keyof Words, values: Values) => language.fill(words[key], values);
  const sentences = keys.map((key) => {
    const text = given.get(key) ?? '';
    const known = named(language, offer, key, text);
    const values = { asked: known, release: offer.catalogue.release, ...shownFor(key, language, offer, resolved) };
    const what = words[`what.${key}` as keyof Words] ?? words['what.any'];
    if (known === '') {
      return say('unread', { what });
    }
    return isWord(words, key) ? say(key, values) : say('other', { what, asked: known });
  });
  const way = FIELDS[first || (keys[0] ?? '')];
  return { sentences, way: way ? { text: words[way[0]], sheet: way[1], field: way[2] } : null };
}

function isWord(words: Words, key: string): key is keyof Words {
  return key in words;
}

/** What was asked for, by its name where it has one. */
function named(language: Language, offer: Offer, key: string, text: string): string {
  const lists: Record<string, Parameters<Language['labelOf']>[0]> = {
    u: offer.catalogue.units,
    b: bandsOf(offer),
    l: offer.levels.map(({ info }) => info),
  };
  return REPEATABLE.test(text) ? language.labelOf(lists[key] ?? [], text) : '';
}

/** What is shown in the place of what was asked for. */
function shownFor(
  key: string,
  language: Language,
  offer: Offer,
  { choice }: Resolved,
): { topic: string; shown: string } {
  const shown: Record<string, string> = {
    d: language.label(choice.dimension.label),
    c: language.label(choice.category.label),
    u: unitName(language, offer, choice),
    l: language.inSentence(choice.level.info.plural),
    a: language.inSentence(choice.level.info.plural),
  };
  return { topic: language.label(choice.dimension.label), shown: shown[key] ?? '' };
}
