import type { AreaLevelInfo, Catalogue, DimensionInfo, TableInfo } from '../../api/contract.ts';
import { placed } from '../../state/site.ts';

/** Who may have a dimension, as the catalogue that everybody is given tells it. */
export interface Access {
  /** Levels at which everybody has its counts, coarsest first; empty when it is not counted by itself. */
  open: AreaLevelInfo[];
  /** Levels that need an agreement. */
  finer: AreaLevelInfo[];
  records: 'free' | 'locked' | 'place' | 'size';
}

/** Beside points no dimension, but the household's size; the form has no box for it (R-table of section 2, reading A24). */
const SIZE = 'hh_composition';

export function accessOf(dimension: DimensionInfo, { areaLevels }: Catalogue): Access {
  const counted = dimension.categories.length > 0;
  const given = new Set(dimension.tables.flatMap((table) => table.areaLevels));
  return {
    open: areaLevels.filter(({ code }) => given.has(code)),
    finer: counted ? areaLevels.filter(({ access }) => access === 'needs-access') : [],
    records: !counted ? 'place' : dimension.code === SIZE ? 'size' : dimension.locked ? 'locked' : 'free',
  };
}

/** A table's key in its parts: unit, then one dimension or two. */
export interface ReadTable {
  unit: string;
  kind: 'single' | 'banded' | 'pair' | 'sum';
  /** Of a pair: the dimension that it is crossed with. */
  other: string;
}

/** What the bands are called in keys of tables. */
const BANDS = 'poverty_band';

export function readTable({ key, measure }: TableInfo, dimension: string): ReadTable {
  const [unit = '', ...crossed] = key.split('.');
  if (measure === 'sum') {
    return { unit, kind: 'sum', other: '' };
  }
  const other = crossed.find((one) => one !== dimension) ?? '';
  if (crossed.length < 2) {
    return { unit, kind: 'single', other: '' };
  }
  return crossed[0] === BANDS ? { unit, kind: 'banded', other: '' } : { unit, kind: 'pair', other };
}

/** The address of a table as CSV at a level. */
export function csv(release: string, areaLevel: string, key: string): string {
  return placed(`/public/${release}/figures/${areaLevel}/${key}.csv`);
}
