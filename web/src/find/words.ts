import type { LanguageCode } from '../state/settings.ts';
import en from './en.json' with { type: 'json' };

/** The words of the search in one language. */
export type FindWords = typeof en;

/** Urdu is fetched only when asked for; English stands in when it does not come. */
export async function findWords(code: LanguageCode): Promise<FindWords> {
  return code === 'en'
    ? en
    : import('./ur.json').then(
        ({ default: ur }) => ur,
        () => en,
      );
}

export const englishWords: FindWords = en;

/** Puts values into a text's places, each with its own direction. */
export function fill(text: string, values: Record<string, string>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => `\u2068${values[name] ?? whole}\u2069`);
}
