import { paletteCodes, standardPalette } from '../figures/palettes.ts';
import { areaKey, areasKey, codeKey, type Key, numberKey, oneOfKey, releaseKey, viewKey } from './keys.ts';

export type { View } from './keys.ts';

/** What a person has chosen, and what a share link carries. Everything else is made from it. */

export const METHODS = ['fixed', 'quantile', 'natural', 'equal', 'rounded', 'deviation'] as const;
export type Method = (typeof METHODS)[number];
export const MEASURES = ['share', 'count'] as const;
export type Measure = (typeof MEASURES)[number];
export const LANGUAGES = ['en', 'ur'] as const;
export type LanguageCode = (typeof LANGUAGES)[number];
export const THEMES = ['auto', 'light', 'dark', 'contrast'] as const;
export type Theme = (typeof THEMES)[number];
/** One map, two dimensions on two maps, both on one map, or one against the other. */
export const SIGHTS = ['map', 'two', 'both', 'scatter'] as const;
export type Sight = (typeof SIGHTS)[number];
/** The columns of the table: the map's own figure, the area, the other of share and number, the class, the area above. */
export const COLUMNS = ['value', 'name', 'other', 'class', 'within'] as const;
export type Column = (typeof COLUMNS)[number];
/** By a column, falling (d) or rising (a). */
export const ORDERS = COLUMNS.flatMap((column) => [`${column},d`, `${column},a`] as const);
export type Order = (typeof ORDERS)[number];
const YES_OR_NO = ['1', '0'] as const;
export const MIN_CLASSES = 3;
export const MAX_CLASSES = 7;
export const MOST_COMPARED = 3;
export const ALL_BANDS = 'all';
export const AUTOMATIC = 'auto';

/**
 * Every setting and how the link carries it, in the link's order. A new one is one line here: unknown keys are ignored,
 * a text that cannot be meant is left out and told, the usual value is not written.
 */
export const KEYS = {
  /** Empty: the newest. */
  release: releaseKey('r'),
  sight: oneOfKey('v', SIGHTS, 'map', true),
  /** Empty: the catalogue's first. */
  dimension: codeKey('d'),
  category: codeKey('c'),
  unit: codeKey('u'),
  band: codeKey('b', ALL_BANDS),
  /** The first dimension of a pair; empty: no pair. */
  across: codeKey('x'),
  /** The second map's; empty: none is chosen. */
  secondDimension: codeKey('d2'),
  secondCategory: codeKey('c2'),
  secondBand: codeKey('b2', ALL_BANDS),
  measure: oneOfKey('m', MEASURES, 'share', true),
  /** An area level's code, or `auto`: by zoom. */
  level: codeKey('l', AUTOMATIC),
  method: oneOfKey('cl', METHODS, 'fixed'),
  classes: numberKey('k', MIN_CLASSES, MAX_CLASSES, 5),
  palette: oneOfKey<string>('p', paletteCodes, standardPalette),
  /** Code of the selected area; empty: none. */
  area: areaKey('a'),
  /** Codes of the areas side by side. */
  compared: areasKey('cmp', MOST_COMPARED),
  order: oneOfKey('o', ORDERS, 'value,d'),
  view: viewKey('at'),
  /** Empty: the device's. */
  lang: oneOfKey<LanguageCode | ''>('lang', LANGUAGES, ''),
  theme: oneOfKey('theme', THEMES, 'auto'),
  /** The last ones are of an embedded map alone. Can readers move it and ask it? */
  live: oneOfKey('i', YES_OR_NO, '1'),
  /** Does it have the search? */
  find: oneOfKey('find', YES_OR_NO, '0'),
  /** Does it have the choice of topics? */
  pick: oneOfKey('pick', YES_OR_NO, '0'),
  /** Code of the area level that it keeps to; empty: readers choose. */
  lock: codeKey('lock'),
  /** Does it begin at the view of the link, or with the selected area filling its frame? */
  fit: oneOfKey('fit', ['view', 'area'] as const, 'view'),
};

type ValueOf<K> = K extends Key<infer T> ? T : never;

export type Settings = { -readonly [S in keyof typeof KEYS]: ValueOf<(typeof KEYS)[S]> };
export type Setting = keyof Settings;

/** The table's rows, each with its setting's name. */
export const ALL_KEYS = Object.entries(KEYS) as [Setting, Key<unknown>][];

export const DEFAULTS = Object.fromEntries(ALL_KEYS.map(([setting, key]) => [setting, key.usual])) as Settings;
