import type { Language, Values } from '../i18n/language.ts';
import en from './en.json' with { type: 'json' };
import ur from './ur.json' with { type: 'json' };

const words = { en, ur };

/** What is said in a copy of that which only a server can do; fetched with the dialogs that say it. */
export function sayOfCopy(language: Language, key: keyof typeof en, values: Values = {}): string {
  return language.fill(words[language.code][key], values);
}
