/** What a person has chosen, and what a share link carries. Everything else is made from it. */

export const METHODS = ['fixed', 'quantile', 'natural', 'equal', 'rounded'] as const;
export type Method = (typeof METHODS)[number];
export const MEASURES = ['share', 'count'] as const;
export type Measure = (typeof MEASURES)[number];
export const LANGUAGES = ['en', 'ur'] as const;
export type LanguageCode = (typeof LANGUAGES)[number];
export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];
export const MIN_CLASSES = 3;
export const MAX_CLASSES = 7;
export const ALL_BANDS = 'all';
export const AUTOMATIC = 'auto';

export interface View {
  zoom: number;
  lon: number;
  lat: number;
}

export interface Settings {
  /** Empty: the catalogue's first. */
  dimension: string;
  category: string;
  unit: string;
  band: string;
  measure: Measure;
  /** An area level's code, or `auto`: by zoom. */
  level: string;
  method: Method;
  classes: number;
  palette: string;
  /** Code of the selected area; empty: none. */
  area: string;
  lang: LanguageCode;
  theme: Theme;
  view: View | null;
}

export const DEFAULTS: Settings = {
  dimension: '',
  category: '',
  unit: '',
  band: ALL_BANDS,
  measure: 'share',
  level: AUTOMATIC,
  method: 'fixed',
  classes: 5,
  palette: 'ylgnbu',
  area: '',
  lang: 'en',
  theme: 'auto',
  view: null,
};
