/** One setting as the share link carries it. */
export interface Key<T> {
  /** Its name in the address. */
  readonly link: string;
  /** What holds when the address says nothing; it is not written. */
  readonly usual: T;
  /** Somebody changes it on purpose, and goes back from it with the browser's Back. */
  readonly deliberate: boolean;
  /** @returns undefined for a text that cannot be meant */
  read(text: string): T | undefined;
  write(value: T): string;
}

export interface View {
  /** Leaflet's zoom, of tiles of 256 pixels. */
  zoom: number;
  /** Degrees, WGS 84. */
  lon: number;
  lat: number;
}

const CODE = /^[a-z0-9_]{1,40}$/;
const AREA_CODE = /^[A-Za-z0-9_.-]{1,40}$/;
/** Wider than a release's id: the list of releases judges it, and a dead one is named. */
const RELEASE = /^[A-Za-z0-9.-]{1,20}$/;

function textKey(link: string, pattern: RegExp, deliberate: boolean, usual = ''): Key<string> {
  return {
    link,
    usual,
    deliberate,
    read: (text) => (pattern.test(text) ? text : undefined),
    write: (value) => value,
  };
}

/** A code of the catalogue: what only the catalogue can judge is judged by resolve(). */
export const codeKey = (link: string, usual = '') => textKey(link, CODE, true, usual);

export const areaKey = (link: string) => textKey(link, AREA_CODE, false);

export const releaseKey = (link: string) => textKey(link, RELEASE, true);

export function oneOfKey<T extends string>(link: string, choices: readonly T[], usual: T, deliberate = false): Key<T> {
  return {
    link,
    usual,
    deliberate,
    read: (text) => choices.find((choice) => choice === text),
    write: (value) => value,
  };
}

/** A whole number between two bounds, both allowed. */
export function numberKey(link: string, least: number, most: number, usual: number): Key<number> {
  const good = (value: number) => Number.isInteger(value) && value >= least && value <= most;
  return {
    link,
    usual,
    deliberate: false,
    read: (text) => (good(Number(text)) ? Number(text) : undefined),
    write: String,
  };
}

/** Codes of areas, one after the other with commas between; none twice. */
export function areasKey(link: string, most: number): Key<readonly string[]> {
  return {
    link,
    usual: [],
    deliberate: false,
    read: (text) => {
      const codes = [...new Set(text.split(','))];
      return codes.length <= most && codes.every((code) => AREA_CODE.test(code)) ? codes : undefined;
    },
    write: (codes) => codes.join(','),
  };
}

/** Zoom, longitude and latitude with slashes between. */
export function viewKey(link: string): Key<View | null> {
  return {
    link,
    usual: null,
    deliberate: false,
    read: readView,
    write: (view) =>
      view ? [Number(view.zoom.toFixed(2)), Number(view.lon.toFixed(4)), Number(view.lat.toFixed(4))].join('/') : '',
  };
}

function readView(text: string): View | undefined {
  const parts = text.split('/');
  const [zoom, lon, lat] = parts.map(Number);
  if (parts.length !== 3 || zoom === undefined || lon === undefined || lat === undefined || parts.includes('')) {
    return undefined;
  }
  const good = zoom >= 1 && zoom <= 18 && Math.abs(lon) <= 180 && Math.abs(lat) <= 85;
  return good ? { zoom, lon, lat } : undefined;
}
