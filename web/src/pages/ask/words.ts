import type { LanguageCode } from '../../state/settings.ts';
import en from './en.json' with { type: 'json' };

/** The page in one language. */
export type AskWords = typeof en;

/** Urdu is fetched only when asked for. */
export async function askWords(code: LanguageCode): Promise<AskWords> {
  return code === 'en' ? en : (await import('./ur.json')).default;
}
