import { paletteCodes } from '../figures/palettes.ts';
import {
  DEFAULTS,
  LANGUAGES,
  MAX_CLASSES,
  MEASURES,
  METHODS,
  MIN_CLASSES,
  type Settings,
  THEMES,
  type View,
} from './settings.ts';

/*
 * The share link: query parameters of the page's address, all optional, in this order. Unknown keys are ignored; a
 * value that cannot be is left out and reported. What only the catalogue can judge is judged by resolve().
 *   d dimension, c category, u unit, b band, m measure, l level, cl classes' method, k classes, p palette, a area,
 *   at zoom/longitude/latitude, lang, theme
 */
export interface ReadLink {
  settings: Partial<Settings>;
  /** The keys whose values were not understood. */
  wrong: string[];
}

const CODE = /^[a-z0-9_]{1,40}$/;
const AREA_CODE = /^[A-Za-z0-9_.-]{1,40}$/;

type Reader = (text: string) => Partial<Settings> | null;

const matching =
  (key: 'dimension' | 'category' | 'unit' | 'band' | 'level' | 'area', pattern: RegExp): Reader =>
  (text) =>
    pattern.test(text) ? { [key]: text } : null;

const oneOf =
  (key: keyof Settings, choices: readonly string[]): Reader =>
  (text) =>
    choices.includes(text) ? ({ [key]: text } as Partial<Settings>) : null;

function readClasses(text: string): Partial<Settings> | null {
  const classes = Number(text);
  return Number.isInteger(classes) && classes >= MIN_CLASSES && classes <= MAX_CLASSES ? { classes } : null;
}

function readView(text: string): Partial<Settings> | null {
  const parts = text.split('/');
  const [zoom, lon, lat] = parts.map(Number);
  if (parts.length !== 3 || zoom === undefined || lon === undefined || lat === undefined || parts.includes('')) {
    return null;
  }
  const good = zoom >= 1 && zoom <= 18 && Math.abs(lon) <= 180 && Math.abs(lat) <= 85;
  return good ? { view: { zoom, lon, lat } } : null;
}

const READERS: Record<string, Reader> = {
  d: matching('dimension', CODE),
  c: matching('category', CODE),
  u: matching('unit', CODE),
  b: matching('band', CODE),
  m: oneOf('measure', MEASURES),
  l: matching('level', CODE),
  cl: oneOf('method', METHODS),
  k: readClasses,
  p: oneOf('palette', paletteCodes),
  a: matching('area', AREA_CODE),
  at: readView,
  lang: oneOf('lang', LANGUAGES),
  theme: oneOf('theme', THEMES),
};

export function readLink(search: string): ReadLink {
  const settings: Partial<Settings> = {};
  const wrong: string[] = [];
  const given = new URLSearchParams(search);
  for (const [key, reader] of Object.entries(READERS)) {
    const text = given.get(key);
    if (text === null || text === '') {
      continue;
    }
    const read = reader(text);
    if (read) {
      Object.assign(settings, read);
    } else {
      wrong.push(key);
    }
  }
  return { settings, wrong };
}

function viewText(view: View): string {
  return [Number(view.zoom.toFixed(2)), Number(view.lon.toFixed(4)), Number(view.lat.toFixed(4))].join('/');
}

/** The query string of these settings, without the leading question mark; defaults are left out. */
export function writeLink(settings: Settings): string {
  const texts: [string, string, string][] = [
    ['d', settings.dimension, DEFAULTS.dimension],
    ['c', settings.category, DEFAULTS.category],
    ['u', settings.unit, DEFAULTS.unit],
    ['b', settings.band, DEFAULTS.band],
    ['m', settings.measure, DEFAULTS.measure],
    ['l', settings.level, DEFAULTS.level],
    ['cl', settings.method, DEFAULTS.method],
    ['k', String(settings.classes), String(DEFAULTS.classes)],
    ['p', settings.palette, DEFAULTS.palette],
    ['a', settings.area, DEFAULTS.area],
    ['at', settings.view ? viewText(settings.view) : '', ''],
    ['lang', settings.lang, DEFAULTS.lang],
    ['theme', settings.theme, DEFAULTS.theme],
  ];
  const chosen = texts.filter(([, text, usual]) => text !== usual);
  return chosen.map(([key, text]) => `${key}=${encodeURIComponent(text).replaceAll('%2F', '/')}`).join('&');
}

/** The page on how the figures are made, in the language and appearance of these settings. */
export function methodologyLink({ lang, theme }: Pick<Settings, 'lang' | 'theme'>): string {
  const query = writeLink({ ...DEFAULTS, lang, theme });
  return query ? `/methodology?${query}` : '/methodology';
}
