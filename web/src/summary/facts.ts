import type { AreaInfo } from '../api/contract.ts';
import type { Absence, Reading } from '../figures/readings.ts';
import { valueIn } from '../figures/readings.ts';
import type { Language } from '../i18n/language.ts';
import { ABSENCES } from '../legend/rows.ts';
import { ranked } from '../ranking/ranked.ts';
import type { Shown } from '../state/shown.ts';

/** How many stand at each end. */
const ENDS = 3;

export interface Named {
  area: AreaInfo;
  reading: Reading | undefined;
}

/** The same figure of the levels that everybody knows. */
export interface Known {
  country: Named | null;
  provinces: readonly Named[];
}

/** What can be said of a map, before it is put into words. */
export interface Facts {
  country: Named | null;
  /** How many areas have a figure. */
  valued: number;
  /** Falling; the two ends never share an area. */
  highest: readonly Named[];
  /** Rising. */
  lowest: readonly Named[];
  /** The figure that all areas with one have, when it is the same. */
  alike: Named | null;
  above: readonly AreaInfo[];
  below: readonly AreaInfo[];
  equal: readonly AreaInfo[];
  /** Provinces without a figure. */
  unknown: readonly AreaInfo[];
  /** How many areas are not shaded, and why; in the legend's order. */
  absent: readonly (readonly [Absence, number])[];
}

export function factsOf(shown: Shown, known: Known, language: Language): Facts {
  const { measure } = shown.choice;
  const valued = ranked(shown, language, true).filter((row) => row.value !== null);
  const ends = Math.min(ENDS, Math.floor(valued.length / 2));
  const first = valued[0];
  const alike = first && first.value === valued.at(-1)?.value && valued.length > 1 ? first : null;
  const single = valued.length === 1;
  return {
    country: known.country,
    valued: valued.length,
    highest: valued.slice(0, single ? 1 : ends),
    lowest: single ? [] : valued.slice(valued.length - ends).reverse(),
    alike,
    ...sides(known, measure),
    absent: ABSENCES.map((kind) => [kind, shown.tally.get(kind) ?? 0] as const).filter(([, count]) => count > 0),
  };
}

/** Numbers of households say nothing of above and below: shares alone are held against the country's. */
function sides({ country, provinces }: Known, measure: 'share' | 'count') {
  const of = (keep: (value: number | null) => boolean) =>
    provinces.filter(({ reading }) => keep(valueIn(reading, measure))).map(({ area }) => area);
  const middle = valueIn(country?.reading, measure);
  if (measure === 'count' || middle === null) {
    return { above: [], below: [], equal: [], unknown: [] };
  }
  return {
    above: of((value) => value !== null && value > middle),
    below: of((value) => value !== null && value < middle),
    equal: of((value) => value === middle),
    unknown: of((value) => value === null),
  };
}
