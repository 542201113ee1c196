/** What the server answers: the released JSON documents, with exactly the server's names. */

export interface Label {
  en: string;
  ur: string;
}

export type Tree = 'public' | 'private';

export interface Releases {
  current: string;
  /** Whom to write to for more than is public, its lines separated by semicolons; null: the operator tells it. */
  requestAddress?: string | null;
  releases: { id: string; line: string; areas: string; asOf: string; profile?: string }[];
}

export interface AreaLevelInfo {
  code: string;
  access: string;
  form?: string;
  label: Label;
  plural: Label;
  /** Tile zooms (512-pixel tiles), not map zooms. */
  minZoom: number;
  maxZoom: number;
  count?: number;
}

export interface Coded {
  code: string;
  label: Label;
}

export interface TableInfo {
  key: string;
  areaLevels: string[];
  /** Absent for counts. */
  measure?: 'sum';
  /** Of a custom analysis alone. */
  name?: Label;
  purpose?: string;
}

export interface DimensionInfo extends Coded {
  /** Roman number in section 4.2.1 of the protocol. */
  section: string;
  group: string;
  definition: Label;
  caveat?: Label | null;
  units: string[];
  multiple: boolean;
  locked: boolean;
  priced: boolean;
  sensitive: boolean;
  categories: Coded[];
  tables: TableInfo[];
}

export interface BoundarySetInfo {
  id: string;
  title: Label;
  publisher: string;
  licence: string;
  attribution: string;
  disclaimer: Label;
  official: boolean;
}

export interface Catalogue {
  release: string;
  line: string;
  asOf: string;
  areas: string;
  synthetic: boolean;
  /** How the counts are protected. */
  profile?: string;
  /** West, south, east, north in degrees. */
  bounds: [number, number, number, number];
  boundarySet: BoundarySetInfo;
  areaLevels: AreaLevelInfo[];
  groups: Coded[];
  units: Coded[];
  absences: Coded[];
  dimensions: DimensionInfo[];
  settings?: { threshold?: number };
}

export interface AreaInfo {
  id: number;
  code: string;
  name: Label;
  /** Code (or id) of the area one level up; null for the country. */
  parent: string | number | null;
  /** Longitude, latitude of a point inside. */
  at: [number, number];
  bounds: [number, number, number, number];
  merged?: string[];
  notCollected?: string[];
  partlyNotCollected?: string[];
  map?: string;
}

export interface AreasDocument {
  areas: string;
  areaLevel: string;
  features: AreaInfo[];
}

/** An area as the search tells it. */
export interface FoundArea extends Pick<AreaInfo, 'id' | 'code' | 'name' | 'at' | 'bounds'> {
  areaLevel: string;
  /** What it lies in, the nearest first, as far as the asker may see it. */
  within: { areaLevel: string; code: string; name: Label }[];
}

export interface FoundDocument {
  query: string;
  areas: FoundArea[];
}

export type ClassLists = Record<string, number[] | Record<string, number[]>>;
export type Breaks = Record<string, ClassLists>;

export interface Figures {
  release: string;
  table: string;
  areaLevel: string;
  unit: string;
  ids: number[];
  categories: string[];
  /** Rows of a crossed table: categories of `across`, the poverty bands or those of a pair's first dimension. */
  bands?: string[];
  across?: string;
  measure?: 'sum';
  /** Of sums alone: published sum over published total. */
  means?: (number | null)[][];
  values: (number | null)[][];
  totals: (number | null | (number | null)[])[];
  shares: (number | null)[][];
  coded?: (number | null)[][];
  status: (string | null)[][];
  shareStatus?: (string | null)[][];
  asOf?: string[];
  breaks: { count: Breaks; share: Breaks };
}

export interface SessionInfo {
  signedIn: boolean;
  until?: string;
  finest?: string;
  areas?: string[];
  dimensions?: string[];
  /** Code of the agreement's sharing category. */
  category?: string;
  /** Of tokens that give points: the release that they are of, empty while no delivery was made. */
  geotags?: string;
}

/** What a token allows (`GET /private/tokens`), as far as the atlas needs it. */
export interface TokenGives {
  /** Code of the agreement's sharing category. */
  category: string;
  formats: readonly string[];
}

/** TileJSON of an agreement's points, as far as the atlas needs it. */
export interface GeoTagsInfo {
  minzoom: number;
  maxzoom: number;
}
