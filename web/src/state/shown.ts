import type { AreaInfo, Figures } from '../api/contract.ts';
import type { Registry } from '../api/registry.ts';
import { type Bin, binsOf, type ClassSet, classesOf, classOf } from '../figures/classes.ts';
import { type Absence, absenceOf, type Reading, readings, valueIn } from '../figures/readings.ts';
import type { Choice } from './choice.ts';
import type { AreaPaint } from './mapView.ts';
import type { Offer } from './offer.ts';
import type { Settings } from './settings.ts';

/** How an area is drawn: the number of its class, or the reason why it has none. */
export type Look = number | Absence;

/** What the legend tells of a map as a whole. */
export interface Spread {
  values: readonly number[];
  low: number;
  high: number;
  bins: readonly Bin[];
  /** How many areas have each look. */
  tally: ReadonlyMap<Look, number>;
}

/** One map, ready to be drawn: areas, figures and classes that belong together. */
export class Shown implements AreaPaint {
  readonly areas: ReadonlyMap<number, AreaInfo>;
  readonly readings: ReadonlyMap<number, Reading>;
  readonly classes: ClassSet;
  private readonly looks = new Map<number, Look>();
  private reckoned: Spread | null = null;

  constructor(
    readonly choice: Choice,
    readonly features: readonly AreaInfo[],
    readonly figures: Figures,
    settings: Settings,
  ) {
    this.areas = new Map(features.map((area) => [area.id, area]));
    this.readings = readings(figures, choice.cell);
    this.classes = classesOf(figures, choice, settings);
    for (const area of features) {
      this.looks.set(area.id, this.lookAt(area));
    }
  }

  get release(): string {
    return this.figures.release;
  }

  get colours(): readonly string[] {
    return this.classes.colours;
  }

  look(id: number): Look {
    return this.looks.get(id) ?? 'not-offered';
  }

  byCode(code: string): AreaInfo | undefined {
    return code === '' ? undefined : this.features.find((area) => area.code === code);
  }

  value(id: number): number | null {
    return valueIn(this.readings.get(id), this.choice.measure);
  }

  /** How the values of the areas that the map shades are spread; reckoned once. */
  get spread(): Spread {
    this.reckoned ??= this.reckon();
    return this.reckoned;
  }

  /** How many areas have each look. */
  get tally(): ReadonlyMap<Look, number> {
    return this.spread.tally;
  }

  private reckon(): Spread {
    const values: number[] = [];
    const tally = new Map<Look, number>();
    for (const [id, look] of this.looks) {
      tally.set(look, (tally.get(look) ?? 0) + 1);
      const value = typeof look === 'number' ? this.value(id) : null;
      if (value !== null) {
        values.push(value);
      }
    }
    return {
      values,
      low: values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY),
      high: values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY),
      bins: binsOf(values),
      tally,
    };
  }

  private lookAt(area: AreaInfo): Look {
    const reading = this.readings.get(area.id);
    const value = valueIn(reading, this.choice.measure);
    const absent = absenceOf(reading, area, this.choice.measure);
    return absent ?? (value === null ? 'withheld' : classOf(this.classes.breaks, value));
  }
}

/** Fetches what a choice needs; both documents come from memory when they were there before. */
export async function fetchShown(
  registry: Registry,
  offer: Offer,
  choice: Choice,
  settings: () => Settings,
): Promise<Shown> {
  const { release, areas } = offer.catalogue;
  const level = choice.level.info.code;
  const [document, figures] = await Promise.all([
    registry.areas(choice.tree, areas, level),
    registry.figures(choice.tree, release, level, choice.table),
  ]);
  return new Shown(choice, document.features, figures, settings());
}
