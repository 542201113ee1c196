import type { LanguageCode } from '../state/settings.ts';
import en from './en.json' with { type: 'json' };

/** The page in one language. Places in braces are filled by say(). */
export type Content = typeof en;
export type Question = Content['questions'][number];

/** The question that the measured table answers. */
export const MEASURED = 'exact';

/** Urdu is fetched only when asked for. */
export async function contentOf(code: LanguageCode): Promise<Content> {
  return code === 'en' ? en : (await import('./ur.json')).default;
}

/** Puts values into a text's places. */
export function say(text: string, values: Record<string, string>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
