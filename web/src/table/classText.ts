import type { Language } from '../i18n/language.ts';
import { measured } from '../i18n/words.ts';
import type { Shown } from '../state/shown.ts';

/** A class in words, as in the legend. */
export function classText(language: Language, shown: Shown, number: number): string {
  const { breaks } = shown.classes;
  const say = (value: number) => measured(language, shown.choice, value);
  const from = breaks[number - 1];
  const to = breaks[number];
  if (from !== undefined && to !== undefined) {
    return language.say('legend.between', { from: say(from), to: say(to) });
  }
  if (to !== undefined) {
    return language.say('legend.below', { to: say(to) });
  }
  return from === undefined ? '' : language.say('legend.from', { from: say(from) });
}
