import { writeLink } from './link.ts';
import type { Settings } from './settings.ts';

/** The addresses of the map and of the same figures as a table; both carry the same keys. */
export type SightPath = '/' | '/table';

export function pageLink(path: SightPath, settings: Settings): string {
  const query = writeLink(settings);
  return query ? `${path}?${query}` : path;
}

/** Is this the address of the table? */
export function isTable(pathname: string): boolean {
  return pathname.replace(/\/$/, '') === '/table';
}
