import { writeLink } from '../state/link.ts';
import type { Settings } from '../state/settings.ts';

/** What the reader of another page is given. */
export type EmbedOptions = Pick<Settings, 'live' | 'find' | 'pick' | 'lock' | 'fit'>;

export const USUAL_EMBED: EmbedOptions = { live: '1', find: '0', pick: '0', lock: '', fit: 'view' };

/** The address of this map in another page. @param page of the map that alone may be framed @param settings with the release that is shown */
export function embedAddress(page: string, settings: Settings, options: EmbedOptions): string {
  const query = writeLink({ ...settings, ...options, view: options.fit === 'area' ? null : settings.view });
  return `${page}${query ? `?${query}` : ''}`;
}

/** The HTML that embeds it. */
export function embedCode(address: string, title: string): string {
  const quoted = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  return `<iframe src="${quoted(address)}" title="${quoted(title)}" width="100%" height="600" loading="lazy"></iframe>`;
}
