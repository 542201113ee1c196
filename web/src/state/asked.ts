import { ALL_KEYS, type Settings } from './settings.ts';

/** What was asked for and cannot be shown: it is told by name. */
export interface Asked {
  /** The query string that asked for it. */
  query: string;
  /** The link keys of what could not be had, in the link's order. */
  keys: readonly string[];
}

/**
 * @param wrong keys whose text could not be meant
 * @param corrected keys of what is not offered
 * @param area was an area asked for that is not there?
 */
export function askedFor(
  query: string,
  wrong: readonly string[],
  corrected: readonly string[],
  area: boolean,
): Asked | undefined {
  const given = new URLSearchParams(query);
  const keys = ALL_KEYS.map(([, { link }]) => link).filter(
    (link) => given.has(link) && (wrong.includes(link) || corrected.includes(link) || (area && link === 'a')),
  );
  return keys.length > 0 ? { query, keys } : undefined;
}

/** Was this area wished for, and is none selected now? */
export function lost(wished: Settings, now: Settings): boolean {
  return wished.area !== '' && now.area === '';
}
