import { writeLink } from './link.ts';
import type { Settings } from './settings.ts';
import { isPage, placed } from './site.ts';

/** The addresses of the map and of the same figures as a table; both carry the same keys. */
export type SightPath = '/' | '/table';

export function pageLink(path: SightPath, settings: Settings): string {
  const query = writeLink(settings);
  const page = placed(path);
  return query ? `${page}?${query}` : page;
}

/** Is this the address of the table? */
export function isTable(pathname: string): boolean {
  return isPage(pathname, '/table');
}
