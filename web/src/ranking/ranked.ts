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

/** What was put in order for one language. */
interface Ordered<T> {
  language: Language;
  list: T;
}

/** By the areas of a level, which stay the same from one map to the next: thousands of names are compared once. */
const named = new WeakMap<readonly AreaInfo[], Ordered<readonly AreaInfo[]>>();

function byName(features: readonly AreaInfo[], language: Language): readonly AreaInfo[] {
  const known = named.get(features);
  if (known?.language === language) {
    return known.list;
  }
  const labelled = features.map((area) => ({ area, label: language.label(area.name) }));
  labelled.sort((a, b) => language.compare(a.label, b.label));
  const list = labelled.map(({ area }) => area);
  named.set(features, { language, list });
  return list;
}

/** Of one map: with a value, the highest first, and without. */
interface Ranks {
  valued: readonly Row[];
  without: readonly Row[];
}

/** Several parts of the page want them of the same map. */
const known = new WeakMap<Shown, Ordered<Ranks>>();

function ranksOf(shown: Shown, language: Language): Ranks {
  const before = known.get(shown);
  if (before?.language === language) {
    return before.list;
  }
  const rows = byName(shown.features, language).map((area): Row => {
    return { area, reading: shown.readings.get(area.id), value: shown.value(area.id), rank: null };
  });
  const valued = rows.filter((row) => row.value !== null);
  valued.sort((a, b) => (b.value ?? 0) - (a.value ?? 0)); // those of equal values stay in the order of names
  valued.forEach((row, i) => {
    const above = valued[i - 1];
    row.rank = above && above.value === row.value ? above.rank : i + 1;
  });
  const list = { valued, without: rows.filter((row) => row.value === null) };
  known.set(shown, { language, list });
  return list;
}

/** All areas of the map by value; those without one come last, by name, whichever way the list runs. */
export function ranked(shown: Shown, language: Language, highestFirst: boolean): Row[] {
  const { valued, without } = ranksOf(shown, language);
  return [...(highestFirst ? valued : [...valued].reverse()), ...without];
}

/** Finds a name in either script, whatever the case and the accents. */
export function matches(area: AreaInfo, text: string): boolean {
  const plain = (name: string) => name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const wanted = plain(text.trim());
  return [area.name.en, area.name.ur, area.code].some((name) => plain(name ?? '').includes(wanted));
}
