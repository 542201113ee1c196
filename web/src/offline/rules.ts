/**
 * What the service worker does with a request:
 * - `page`, `pointer`: the network first, what this device kept when there is no answer;
 * - `shell`, `data`: never changes under its address, so what was kept is good for ever.
 */
export type Way = 'page' | 'pointer' | 'shell' | 'data';

/** When a kept answer was fetched, ISO 8601: a header of the worker's own, which the page reads. */
export const KEPT_SINCE = 'nser-kept';

/** The atlas's own page. Its query is the map's state and none of the server's. */
export const PAGE = '/';

/** Released documents and tiles of the public tree. Searches, tables to take away and pictures are left alone. */
const DATA = [
  /^\/public\/[^/]+\/catalogue\.json$/,
  /^\/public\/[^/]+\/figures\/[^/]+\/[^/]+\.json$/,
  /^\/public\/areas\/[^/]+\/[a-z_]+\.json$/,
  /^\/public\/areas\/[^/]+\/tiles\/[a-z_]+\/\d+\/\d+\/\d+\.mvt$/,
];

/** What is asked for, as far as it decides. */
export interface Asked {
  url: string;
  method: string;
  mode: string;
  headers: Pick<Headers, 'has'>;
}

/**
 * The way of a request; null: the worker has nothing to do with it. Only what is named here is ever kept: nothing
 * private, no session, no look-up, no request for data, no page but the atlas's own, and nothing that shows a token.
 *
 * @param origin of this server
 */
export function wayOf({ url, method, mode, headers }: Asked, origin: string): Way | null {
  const at = new URL(url);
  if (at.origin !== origin || method !== 'GET' || headers.has('authorization')) {
    return null;
  }
  if (mode === 'navigate') {
    return at.pathname === PAGE ? 'page' : null;
  }
  return at.search === '' ? wayOfFile(at.pathname) : null;
}

/** The way of an address that carries no query. */
export function wayOfFile(path: string): Way | null {
  if (path === PAGE) {
    return 'page';
  }
  if (path === '/releases.json') {
    return 'pointer';
  }
  if (/^\/assets\/[A-Za-z0-9_.-]+$/.test(path)) {
    return 'shell';
  }
  return DATA.some((pattern) => pattern.test(path)) ? 'data' : null;
}

/** The files that a page of ours names. */
export function filesIn(html: string): string[] {
  return [...new Set(html.match(/\/assets\/[A-Za-z0-9_.-]+/g) ?? [])];
}
