import type { TokenGives } from '../api/contract.ts';
import type { Choice } from '../state/choice.ts';
import { KEYS, type Settings } from '../state/settings.ts';
import { placed } from '../state/site.ts';
import type { TakeWord } from './words.ts';

/** A form of the map to keep, and what an agreement must give for it. */
export interface TakenFile {
  word: TakeWord;
  hint: TakeWord;
  /** Code of the format in the agreement. */
  format: 'csv' | 'geojson' | 'print';
  path: string;
  /** What it is saved as. */
  name: string;
}

/**
 * Of these files those that an agreement gives. Formats alone do not tell: several categories may print, but only vii.b gives
 * figures drawn into shapes (docs/http.md).
 */
export function givenFiles(files: readonly TakenFile[], { category, formats }: TokenGives): TakenFile[] {
  return files.filter(({ format }) => formats.includes(format) && (format !== 'print' || category === 'vii.b'));
}

/** What decides the files besides the choice. */
export interface TakenMap {
  choice: Choice;
  release: string;
  settings: Settings;
  lang: Settings['lang'];
  /** Code of the selected area when it is one of the drawn level, else empty. */
  area: string;
}

/** The query of a picture: the link's own keys, all that decide what it shows (docs/http.md). */
function pictureQuery({ choice, settings, lang, area }: TakenMap, paper: string): string {
  const query = new URLSearchParams({ c: choice.category.code, b: choice.band, m: choice.measure });
  for (const setting of ['method', 'classes', 'palette', 'view'] as const) {
    const key = KEYS[setting] as { link: string; write(value: unknown): string };
    query.set(key.link, key.write(settings[setting]));
  }
  query.set('a', area);
  query.set('lang', lang);
  query.set('paper', paper);
  for (const [key, value] of [...query]) {
    if (value === '') {
      query.delete(key);
    }
  }
  return query.toString().replaceAll('%2F', '/');
}

/** Of these files those that lie in a copy without a server: tables. */
export function copiedFiles(files: readonly TakenFile[]): TakenFile[] {
  return files.filter(({ format }) => format === 'csv').map((file) => ({ ...file, path: placed(file.path) }));
}

/** Every form in which the server gives this map. */
export function filesOf(map: TakenMap): TakenFile[] {
  const { choice, release } = map;
  const level = choice.level.info.code;
  const base = `/${choice.tree}/${release}`;
  const table = `${base}/figures/${level}/${choice.table}`;
  const name = `nser-${release}-${level}-${choice.table}.${choice.category.code}`;
  const picture = (extension: string, paper = '') => ({
    path: `${base}/maps/${level}/${choice.table}.${extension}?${pictureQuery(map, paper)}`,
    name: `${name}${paper && `-${paper}`}.${extension}`,
  });
  // a table keeps its own name: its dictionary names it
  const data = (extension: string) => ({ path: `${table}.${extension}`, name: `${choice.table}.${extension}` });
  return [
    { word: 'png', hint: 'pngHint', format: 'print', ...picture('png') },
    { word: 'svg', hint: 'svgHint', format: 'print', ...picture('svg') },
    { word: 'pdfA4', hint: 'pdfA4Hint', format: 'print', ...picture('pdf', 'a4') },
    { word: 'pdfA3', hint: 'pdfA3Hint', format: 'print', ...picture('pdf', 'a3') },
    { word: 'csv', hint: 'csvHint', format: 'csv', ...data('csv') },
    { word: 'dictionary', hint: 'dictionaryHint', format: 'csv', ...data('csv-metadata.json') },
    { word: 'geojson', hint: 'geojsonHint', format: 'geojson', ...data('geojson') },
  ];
}
