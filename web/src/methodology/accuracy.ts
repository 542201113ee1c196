import type { Language } from '../i18n/language.ts';
import file from './accuracy.json' with { type: 'json' };

/*
 * What the protection costs, as `./nser bench accuracy` measured it: accuracy.json is the field "accuracy" of its
 * result. Cells are the categories of tables at one area level; errors in percent of the true count.
 */
export interface Loss {
  areaLevel: string;
  kind: string;
  areas: number;
  cells: number;
  /** Percent of the cells that were collected. */
  withheld: number;
  relativeMedian: number;
  relativeP95: number;
}

export interface Accuracy {
  /** Day, YYYY-MM-DD. */
  measured: string;
  households: number;
  levels: Loss[];
}

export const accuracy: Accuracy = file;

/** Tables of one dimension alone: what the map shows until a poverty band is chosen. */
const SHOWN = 'one-way';

/** Nothing that rounds to nought is said to be nought. */
const LEAST = 0.1;

export interface Row {
  areaLevel: string;
  areas: string;
  withheld: string;
  usual: string;
  most: string;
}

/** The rows of the public table, coarsest level first, as a language writes them. */
export function rows(of: Accuracy, language: Language, less: (percent: string) => string): Row[] {
  const percent = (value: number) =>
    value > 0 && value < LEAST ? less(language.percent(LEAST)) : language.percent(value);
  return of.levels
    .filter((loss) => loss.kind === SHOWN)
    .map((loss) => ({
      areaLevel: loss.areaLevel,
      areas: language.count(loss.areas),
      withheld: percent(loss.withheld),
      usual: percent(loss.relativeMedian),
      most: percent(loss.relativeP95),
    }));
}
