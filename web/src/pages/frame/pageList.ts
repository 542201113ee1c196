import { writeLink } from '../../state/link.ts';
import { DEFAULTS, type Settings } from '../../state/settings.ts';
import { placed } from '../../state/site.ts';

/** The pages beside the map, in the order of their navigation. The server has the same list (AtlasRoutes). */
export const PAGES = ['about', 'methodology', 'dictionary', 'ask', 'sources', 'accessibility'] as const;
export type PageName = (typeof PAGES)[number];

/** What of the settings holds on every page. */
export type PageSettings = Pick<Settings, 'release' | 'lang' | 'theme'>;

/** An address of this server at the release, in the language and appearance of these settings; what stands behind # stays behind. */
export function pageAddress(path: string, { release, lang, theme }: PageSettings): string {
  const [page = '', ...behind] = path.split('#');
  const before = placed(page);
  const query = writeLink({ ...DEFAULTS, release, lang, theme });
  return [query ? `${before}?${query}` : before, ...behind].join('#');
}
