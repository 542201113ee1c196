import type { Coded, DimensionInfo, Tree } from '../api/contract.ts';
import type { Offer, OfferedLevel } from './offer.ts';
import { ALL_BANDS, AUTOMATIC, KEYS, type Measure, type Setting, type Settings } from './settings.ts';

const POVERTY = 'poverty_score';

/** The map zoom from which an automatic area level is drawn, finest first; division only when asked for. */
const AUTOMATIC_FROM: [string, number][] = [
  ['village', 12],
  ['union_council', 9.5],
  ['tehsil', 8],
  ['district', 3.5],
  ['province', 0],
  ['country', 0],
];

/** One map: settings that hold against the catalogue. */
export interface Choice {
  dimension: DimensionInfo;
  category: Coded;
  unit: string;
  /** Of a pair: the category of its first dimension, of which the others are a part. */
  band: string;
  /** The first dimension of a pair. */
  across: DimensionInfo | null;
  measure: Measure;
  level: OfferedLevel;
  tree: Tree;
  table: string;
  /** Position of the category (within its band) in a row of figures. */
  cell: number;
  /** The name of this cell in the breaks. */
  breakKey: string;
}

export interface Resolved {
  choice: Choice;
  /** The settings, with what could not be replaced by what can. */
  settings: Settings;
  /** The link keys that were corrected. */
  corrected: string[];
  /** The level that was asked for but needs access. */
  needsAccess: OfferedLevel | null;
}

export function bandsOf(offer: Offer): Coded[] {
  return offer.dimensions.find((dimension) => dimension.code === POVERTY)?.categories ?? [];
}

export function tableKey(dimension: string, unit: string, band: string): string {
  if (dimension === POVERTY) {
    return `${unit}.poverty_band`;
  }
  return band === ALL_BANDS ? `${unit}.${dimension}` : `${unit}.poverty_band.${dimension}`;
}

/** The categories of which a crossed table has one row each: the poverty bands, or those of a pair's first dimension. */
export function rowsOf(offer: Offer, { across }: Pick<Choice, 'across'>): Coded[] {
  return across?.categories ?? bandsOf(offer);
}

/** Can the poverty band be chosen for this dimension and unit? */
export function hasBands(offer: Offer, dimension: DimensionInfo, unit: string): boolean {
  return dimension.code !== POVERTY && offer.has(`${unit}.poverty_band.${dimension.code}`);
}

/** The level to draw at a map zoom, of those that give the table. */
export function automaticLevel(offer: Offer, table: string, zoom: number): OfferedLevel | undefined {
  const fit = AUTOMATIC_FROM.map(([code, from]) => ({ from, level: offer.level(code) })).filter(
    (entry) => entry.level && offer.tree(table, entry.level.info.code) !== null,
  );
  const found = fit.find((entry) => zoom >= Math.max(entry.from, entry.level?.info.minZoom ?? 0));
  return (found ?? fit.at(-1))?.level ?? offer.levels.find((level) => offer.tree(table, level.info.code) !== null);
}

/** Holds the settings against what is offered; null only when nothing at all is offered. */
export function resolve(wished: Settings, offer: Offer, zoom: number): Resolved | null {
  const settings = { ...wished };
  const corrected: string[] = [];
  const fix = <K extends Setting>(key: K, value: Settings[K]) => {
    if (settings[key] !== value) {
      if (settings[key] !== '') {
        corrected.push(KEYS[key].link);
      }
      settings[key] = value;
    }
  };
  const dimension = offer.dimensions.find((one) => one.code === settings.dimension) ?? offer.dimensions[0];
  if (!dimension) {
    return null;
  }
  fix('dimension', dimension.code);
  const category = dimension.categories.find((one) => one.code === settings.category) ?? dimension.categories[0];
  const unit = dimension.units.includes(settings.unit) ? settings.unit : dimension.units[0];
  if (!category || !unit) {
    return null;
  }
  fix('category', category.code);
  fix('unit', unit);
  const paired = offer.has(`${unit}.${settings.across}.${dimension.code}`);
  const across = (paired && offer.dimensions.find((one) => one.code === settings.across)) || null;
  fix('across', across?.code ?? '');
  const rows = (across?.categories ?? bandsOf(offer)).map((row) => row.code);
  if (across && settings.band === ALL_BANDS) {
    settings.band = ''; // a pair has no row of all: its first is taken in silence
  }
  const inRow = rows.includes(settings.band) && (across || hasBands(offer, dimension, unit));
  fix('band', inRow ? settings.band : ((across && rows[0]) ?? ALL_BANDS));
  const second = offer.dimensions.find((one) => one.code === settings.secondDimension);
  fix('secondDimension', second?.code ?? '');
  const secondCategory =
    second?.categories.find((one) => one.code === settings.secondCategory) ?? second?.categories[0];
  fix('secondCategory', secondCategory?.code ?? '');
  const secondUnit = second?.units.includes(unit) ? unit : (second?.units[0] ?? unit);
  const bands = bandsOf(offer).map((band) => band.code);
  const secondBanded = second && hasBands(offer, second, secondUnit) && bands.includes(settings.secondBand);
  fix('secondBand', secondBanded ? settings.secondBand : ALL_BANDS);
  const table = across ? `${unit}.${across.code}.${dimension.code}` : tableKey(dimension.code, unit, settings.band);
  const asked = offer.level(settings.level);
  if (settings.level !== AUTOMATIC && !asked) {
    fix('level', AUTOMATIC);
  }
  const needsAccess = asked && asked.tree === null ? asked : null;
  if (asked && !needsAccess && offer.tree(table, asked.info.code) === null) {
    fix('level', AUTOMATIC);
  }
  const locked = settings.level !== AUTOMATIC && !needsAccess ? asked : undefined;
  const level = locked ?? automaticLevel(offer, table, zoom);
  const tree = level && offer.tree(table, level.info.code);
  if (!level || !tree) {
    return null;
  }
  const column = dimension.categories.indexOf(category);
  const row = Math.max(0, rows.indexOf(settings.band));
  const choice: Choice = {
    dimension,
    category,
    unit,
    band: settings.band,
    across,
    measure: settings.measure,
    level,
    tree,
    table,
    cell: row * dimension.categories.length + column,
    breakKey: rows.includes(settings.band) ? `${settings.band}.${category.code}` : category.code,
  };
  return { choice, settings, corrected, needsAccess };
}
