import type { LanguageCode } from '../../state/settings.ts';
import en from './en.json' with { type: 'json' };

/** The words that all pages share. */
export type FrameWords = typeof en;

/** One part of a page that is read from top to bottom. Its texts may hold links (prose.ts). */
export interface Section {
  id: string;
  title: string;
  text: string[];
  list: string[];
}

/** What every page has. */
export interface PageWords {
  title: string;
  lead: string;
}

/** Urdu is fetched only when asked for. */
export async function frameWords(code: LanguageCode): Promise<FrameWords> {
  return code === 'en' ? en : (await import('./ur.json')).default;
}
