import type { AreaInfo } from '../api/contract.ts';
import type { Language } from '../i18n/language.ts';
import type { Say } from '../i18n/partWords.ts';
import { fullText, numberText, shortText } from '../i18n/words.ts';
import type { Shown } from '../state/shown.ts';
import type en from './en.json';
import type { Facts, Named } from './facts.ts';

/** The facts of a map in sentences, in the order in which they are read. @param units what is counted */
export function sentences(
  facts: Facts,
  shown: Shown,
  language: Language,
  say: Say<typeof en>,
  units: string,
): string[] {
  const { choice } = shown;
  const levels = language.inSentence(choice.level.info.plural);
  const list = (texts: readonly string[]) => language.list(texts);
  const named = (all: readonly Named[]) => list(all.map((one) => oneOf(one)));
  const oneOf = ({ area, reading }: Named) =>
    say('one', { area: language.label(area.name), value: shortText(language, reading, choice.measure) });
  const names = (areas: readonly AreaInfo[]) => list(areas.map(({ name }) => language.label(name)));
  const texts: string[] = [];
  if (facts.country) {
    const { area, reading } = facts.country;
    const country = language.label(area.name);
    const value = numberText(language, reading, choice.measure);
    texts.push(
      value === null
        ? say('countryAbsent', { country, reason: fullText(language, reading, choice, units) })
        : say('country', { country, value }),
    );
  }
  if (facts.valued === 0) {
    texts.push(say('nothing'));
  } else if (facts.alike) {
    texts.push(say('same', { levels, value: shortText(language, facts.alike.reading, choice.measure) }));
  } else if (shown.features.length > 1) {
    texts.push(say('highest', { areas: named(facts.highest) }));
    if (facts.lowest.length > 0) {
      texts.push(say('lowest', { areas: named(facts.lowest) }));
    }
  }
  for (const side of ['above', 'below', 'equal', 'unknown'] as const) {
    if (facts[side].length > 0) {
      texts.push(say(side, { areas: names(facts[side]) }));
    }
  }
  for (const [kind, count] of facts.absent) {
    texts.push(say(kind, { count: language.count(count), all: language.count(shown.features.length), levels }));
  }
  if (facts.absent.length === 0) {
    texts.push(say('complete'));
  }
  return texts;
}
