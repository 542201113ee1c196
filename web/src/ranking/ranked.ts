import type { AreaInfo } from '../api/contract.ts';
import type { Reading } from '../figures/readings.ts';
import type { Language } from '../i18n/language.ts';
import type { Shown } from '../state/shown.ts';

export interface Row {
  area: AreaInfo;
  reading: Reading | undefined;
  value: number | null;
  /** 1 is the highest value; equal values share a rank. Null without a value. */
  rank: number | null;
}

/** The place of each area in the order of names. */
type Places = ReadonlyMap<number, number>;

/** By the areas of a level, which stay the same from one map to the next: thousands of names are compared once. */
const placesOf = new WeakMap<readonly AreaInfo[], { language: Language; places: Places }>();

function places(features: readonly AreaInfo[], language: Language): Places {
  const known = placesOf.get(features);
  if (known?.language === language) {
    return known.places;
  }
  const named = features.map(({ id, name }) => ({ id, label: language.label(name) }));
  named.sort((a, b) => language.compare(a.label, b.label));
  const places = new Map(named.map(({ id }, place) => [id, place]));
  placesOf.set(features, { language, places });
  return places;
}

/** All areas of the map by value; those without one come last, by name, whichever way the list runs. */
export function ranked(shown: Shown, language: Language, highestFirst: boolean): Row[] {
  const rows: Row[] = shown.features.map((area) => ({
    area,
    reading: shown.readings.get(area.id),
    value: shown.value(area.id),
    rank: null,
  }));
  const named = places(shown.features, language);
  const byName = (a: Row, b: Row) => (named.get(a.area.id) ?? 0) - (named.get(b.area.id) ?? 0);
  const withValue = rows.filter((row) => row.value !== null);
  withValue.sort((a, b) => (b.value ?? 0) - (a.value ?? 0) || byName(a, b));
  withValue.forEach((row, i) => {
    const before = withValue[i - 1];
    row.rank = before && before.value === row.value ? before.rank : i + 1;
  });
  const without = rows.filter((row) => row.value === null).sort(byName);
  return [...(highestFirst ? withValue : withValue.reverse()), ...without];
}

/** Finds a name in either script, whatever the case and the accents. */
export function matches(area: AreaInfo, text: string): boolean {
  const plain = (name: string) => name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const wanted = plain(text.trim());
  return [area.name.en, area.name.ur, area.code].some((name) => plain(name ?? '').includes(wanted));
}
