import type { Language, Values } from '../i18n/language.ts';
import en from './en.json' with { type: 'json' };
import ur from './ur.json' with { type: 'json' };

const words = { en, ur };

export type TakeWord = keyof typeof en;

/** This part's own words. */
export function tell(language: Language, key: TakeWord, values: Values = {}): string {
  return language.fill(words[language.code][key], values);
}
