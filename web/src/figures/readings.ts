import type { AreaInfo, Figures } from '../api/contract.ts';
import type { Measure } from '../state/settings.ts';

/** Unmapped: there may be a figure, but the locations were not collected, so the map does not shade it. */
export type Absence = 'withheld' | 'not-collected' | 'not-offered' | 'unmapped';

/** What the figures say of one area, for one cell and both measures. */
export interface Reading {
  count: number | null;
  /** Percent. */
  share: number | null;
  /** The published denominator. */
  total: number | null;
  /** -1: the share is "this or less"; 1: "this or more"; 0: as it is. */
  coded: -1 | 0 | 1;
  /** Why there is no count. */
  status: Absence | null;
  /** Why there is no share. */
  shareStatus: Absence | null;
  asOf: string;
}

function absence(code: string | null | undefined, value: number | null): Absence | null {
  if (code === 'not-collected' || code === 'not-offered' || code === 'withheld') {
    return code;
  }
  return value === null || code ? 'withheld' : null;
}

function totalOf(figures: Figures, row: number, cell: number): number | null {
  const total = figures.totals[row];
  if (Array.isArray(total)) {
    return total[Math.floor(cell / figures.categories.length)] ?? null;
  }
  return total ?? null;
}

export function readingAt(figures: Figures, row: number, cell: number): Reading {
  const count = figures.values[row]?.[cell] ?? null;
  const share = figures.shares[row]?.[cell] ?? null;
  const coded = figures.coded?.[row]?.[cell] ?? 0;
  const status = absence(figures.status[row]?.[cell], count);
  const shareStatus = absence(figures.shareStatus?.[row]?.[cell] ?? (share === null ? status : null), share);
  return {
    count: status ? null : count,
    share: shareStatus ? null : share,
    total: totalOf(figures, row, cell),
    coded: coded === -1 || coded === 1 ? coded : 0,
    status,
    shareStatus,
    asOf: figures.asOf?.[row] ?? '',
  };
}

/** The readings of one cell, by area id. */
export function readings(figures: Figures, cell: number): Map<number, Reading> {
  return new Map(figures.ids.map((id, row) => [id, readingAt(figures, row, cell)]));
}

export function valueIn(reading: Reading | undefined, measure: Measure): number | null {
  return (measure === 'share' ? reading?.share : reading?.count) ?? null;
}

/** Why the map shows no number here; null when it shows one. Areas whose map data were not collected are not shaded. */
export function absenceOf(reading: Reading | undefined, area: AreaInfo | undefined, measure: Measure): Absence | null {
  const absent = measure === 'share' ? reading?.shareStatus : reading?.status;
  if (area?.map === 'not-collected') {
    return absent === 'not-collected' ? absent : 'unmapped';
  }
  return reading ? (absent ?? null) : 'not-offered';
}
