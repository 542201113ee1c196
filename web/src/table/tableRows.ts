import type { AreaInfo } from '../api/contract.ts';
import { type Absence, absenceOf, type Reading, valueIn } from '../figures/readings.ts';
import type { Language } from '../i18n/language.ts';
import type { Column, Measure, Order } from '../state/settings.ts';
import type { Look, Shown } from '../state/shown.ts';

export const PAGE_ROWS = 50;

/** One area of the table. */
export interface TableRow {
  area: AreaInfo;
  reading: Reading | undefined;
  /** Class on the map, or why it has none. */
  look: Look;
  /** Names of the areas above, finest first. */
  within: readonly string[];
}

export function columnOf(order: Order): { column: Column; rising: boolean } {
  const [column, way] = order.split(',') as [Column, 'a' | 'd'];
  return { column, rising: way === 'a' };
}

/** What pressing a heading leads to: figures begin with the highest, words with the first; again turns it round. */
export function turned(order: Order, column: Column): Order {
  const now = columnOf(order);
  const words = column === 'name' || column === 'within';
  const rising = now.column === column ? !now.rising : words;
  return `${column},${rising ? 'a' : 'd'}`;
}

/** The measure that the map does not show. */
export function otherMeasure(measure: Measure): Measure {
  return measure === 'share' ? 'count' : 'share';
}

/** Why this measure has no number here; null when it has one. */
export function reasonOf(row: TableRow, measure: Measure): Absence | null {
  return valueIn(row.reading, measure) === null ? (absenceOf(row.reading, undefined, measure) ?? 'withheld') : null;
}

/**
 * The rows in an order. Areas without what is sorted by come last, whichever way it runs; equal ones stand by name.
 *
 * @param withinOf names of the areas above one, finest first
 */
export function tableRows(
  shown: Shown,
  withinOf: (area: AreaInfo) => readonly string[],
  language: Language,
  order: Order,
): TableRow[] {
  const rows: TableRow[] = shown.features.map((area) => ({
    area,
    reading: shown.readings.get(area.id),
    look: shown.look(area.id),
    within: withinOf(area),
  }));
  const { column, rising } = columnOf(order);
  const name = (row: TableRow) => language.label(row.area.name);
  const byName = (a: TableRow, b: TableRow) => language.compare(name(a), name(b));
  const way = rising ? 1 : -1;
  if (column === 'name') {
    return rows.sort((a, b) => way * byName(a, b));
  }
  if (column === 'within') {
    // the outermost first: areas of one province stand together
    const path = (row: TableRow) => row.within.toReversed();
    return rows.sort((a, b) => way * comparePaths(language, path(a), path(b)) || byName(a, b));
  }
  const key = keyOf(column, shown.choice.measure);
  return rows.sort((a, b) => {
    const [one, two] = [key(a), key(b)];
    if (one === null || two === null) {
      return Number(one === null) - Number(two === null) || byName(a, b);
    }
    return way * (one - two) || byName(a, b);
  });
}

function keyOf(column: Column, measure: Measure): (row: TableRow) => number | null {
  if (column === 'class') {
    return ({ look }) => (typeof look === 'number' ? look : null);
  }
  const sorted = column === 'other' ? otherMeasure(measure) : measure;
  return ({ reading }) => valueIn(reading, sorted);
}

function comparePaths(language: Language, a: readonly string[], b: readonly string[]): number {
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const found = language.compare(a[i] ?? '', b[i] ?? '');
    if (found !== 0) {
      return found;
    }
  }
  return 0;
}
