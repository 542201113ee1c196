import type { Registry } from '../api/registry.ts';
import { readings } from '../figures/readings.ts';
import type { Offer } from '../state/offer.ts';
import type { Shown } from '../state/shown.ts';
import type { Known, Named } from './facts.ts';

/** The same figure of the country and of its provinces: two small documents, kept for all categories of a topic. */
export async function knownOf(registry: Registry, offer: Offer, shown: Shown): Promise<Known> {
  const [countries, provinces] = await Promise.all(
    ['country', 'province'].map((level) => levelOf(registry, offer, shown, level)),
  );
  return { country: countries?.[0] ?? null, provinces: provinces ?? [] };
}

/** A level that is not offered, or does not come, is not spoken of. */
async function levelOf(registry: Registry, offer: Offer, shown: Shown, areaLevel: string): Promise<Named[]> {
  const { choice } = shown;
  const tree = offer.tree(choice.table, areaLevel);
  if (tree === null) {
    return [];
  }
  try {
    const [document, figures] = await Promise.all([
      registry.areas(tree, offer.catalogue.areas, areaLevel),
      registry.figures(tree, shown.release, areaLevel, choice.table),
    ]);
    const read = readings(figures, choice.cell);
    return document.features.map((area) => ({ area, reading: read.get(area.id) }));
  } catch {
    return [];
  }
}
