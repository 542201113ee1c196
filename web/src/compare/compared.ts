import type { AreaInfo } from '../api/contract.ts';
import type { Registry } from '../api/registry.ts';
import { type Compared, compare } from '../detail/comparison.ts';
import { type Reading, readingAt, valueIn } from '../figures/readings.ts';
import { heldFor } from '../state/held.ts';
import type { Offer } from '../state/offer.ts';
import { MOST_COMPARED, type Settings } from '../state/settings.ts';
import type { Shown } from '../state/shown.ts';

/** One of the areas side by side. */
export interface Beside {
  code: string;
  area: AreaInfo;
  /** The figures of the area's own level; it may be coarser than the level that is drawn. */
  shown: Shown;
  reading: Reading | undefined;
  /** The same figure of the areas above, finest first. */
  above: readonly Compared[];
  /** One for each category of the dimension, in its order. */
  categories: readonly (Reading | undefined)[];
}

/** An area that is not there, or not for this person. */
export interface Missing {
  code: string;
  area: null;
}

/** Adds an area to those side by side, or takes it away; the list stays as it is when it is full. */
export function toggled(compared: readonly string[], code: string): readonly string[] {
  if (compared.includes(code)) {
    return compared.filter((one) => one !== code);
  }
  return compared.length < MOST_COMPARED ? [...compared, code] : compared;
}

/** The readings of all categories of the map's dimension, within its poverty band. */
export function categoryReadings(shown: Shown, area: AreaInfo): (Reading | undefined)[] {
  const { choice, figures } = shown;
  const { categories } = choice.dimension;
  const row = figures.ids.indexOf(area.id);
  const first = choice.cell - categories.indexOf(choice.category);
  return categories.map((_, i) => (row < 0 ? undefined : readingAt(figures, row, first + i)));
}

/** The greatest value of all: the bars of all cards are drawn against it, so that they can be held against one another. */
export function greatest(all: readonly (Beside | Missing)[]): number {
  const values = all.flatMap((one) =>
    one.area === null
      ? []
      : [one.reading, ...one.above.map(({ reading }) => reading)].map((reading) =>
          valueIn(reading, one.shown.choice.measure),
        ),
  );
  return values.reduce<number>((most, value) => Math.max(most, value ?? 0), 0) || 1;
}

/** Everything about the areas side by side, in the link's order. */
export function besides(
  registry: Registry,
  offer: Offer,
  shown: Shown,
  settings: Settings,
): Promise<(Beside | Missing)[]> {
  return Promise.all(settings.compared.map((code) => beside(registry, offer, shown, settings, code)));
}

async function beside(
  registry: Registry,
  offer: Offer,
  drawn: Shown,
  settings: Settings,
  code: string,
): Promise<Beside | Missing> {
  const shown = drawn.byCode(code) ? drawn : await heldFor(registry, offer, drawn, () => ({ ...settings, area: code }));
  const area = shown?.byCode(code);
  if (!shown || !area) {
    return { code, area: null };
  }
  const above = shown.choice.measure === 'share' ? await compare(registry, offer, shown, area) : [];
  return {
    code,
    area,
    shown,
    reading: shown.readings.get(area.id),
    above,
    categories: categoryReadings(shown, area),
  };
}
