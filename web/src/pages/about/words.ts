import type { LanguageCode } from '../../state/settings.ts';
import en from './en.json' with { type: 'json' };

/** The page in one language. */
export type AboutWords = typeof en;

/** Urdu is fetched only when asked for. */
export async function aboutWords(code: LanguageCode): Promise<AboutWords> {
  return code === 'en' ? en : (await import('./ur.json')).default;
}
