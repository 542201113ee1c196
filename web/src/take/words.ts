import type { Language } from '../i18n/language.ts';
import en from './en.json' with { type: 'json' };
import ur from './ur.json' with { type: 'json' };

const words = { en, ur };

export type TakeWord = keyof typeof en;

/** This part's own words. In Urdu what is put in keeps its own direction. */
export function tell(language: Language, key: TakeWord, values: Record<string, string> = {}): string {
  const apart = (text: string) => (language.dir === 'rtl' ? `\u2068${text}\u2069` : text);
  return words[language.code][key].replace(/\{(\w+)\}/g, (whole, name: string) => apart(values[name] ?? whole));
}
