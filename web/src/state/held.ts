import type { Registry } from '../api/registry.ts';
import type { Offer } from './offer.ts';
import type { Settings } from './settings.ts';
import { fetchShown, type Shown } from './shown.ts';

/**
 * The same map at the coarser level to which the selected area belongs: so a district stays selected while its union
 * councils are drawn. Null when the area is of no coarser level; then nothing is selected any more.
 */
export async function heldFor(
  registry: Registry,
  offer: Offer,
  shown: Shown,
  settings: () => Settings,
): Promise<Shown | null> {
  const { area } = settings();
  const { choice } = shown;
  if (area === '' || shown.byCode(area)) {
    return null;
  }
  const drawn = offer.levels.findIndex((level) => level.info.code === choice.level.info.code);
  for (const level of offer.levels.slice(0, Math.max(0, drawn)).reverse()) {
    const tree = offer.tree(choice.table, level.info.code);
    if (tree && level.tree) {
      const { features } = await registry.areas(tree, offer.catalogue.areas, level.info.code);
      if (features.some((one) => one.code === area)) {
        return fetchShown(registry, offer, { ...choice, level, tree }, settings);
      }
    }
  }
  return null;
}
