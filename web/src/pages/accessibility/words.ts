import type { LanguageCode } from '../../state/settings.ts';
import en from './en.json' with { type: 'json' };

/** The page in one language. */
export type AccessibilityWords = typeof en;

/** Urdu is fetched only when asked for. */
export async function accessibilityWords(code: LanguageCode): Promise<AccessibilityWords> {
  return code === 'en' ? en : (await import('./ur.json')).default;
}
