import type { LanguageCode } from '../../state/settings.ts';
import en from './en.json' with { type: 'json' };

/** The page in one language. */
export type DictionaryWords = typeof en;

/** Urdu is fetched only when asked for. */
export async function dictionaryWords(code: LanguageCode): Promise<DictionaryWords> {
  return code === 'en' ? en : (await import('./ur.json')).default;
}
