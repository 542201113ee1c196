import type { AreaInfo } from '../api/contract.ts';
import type { Atlas } from '../state/atlas.ts';
import type { Name } from './nameLayer.ts';

/** Below this zoom the map names provinces, above it the areas that are drawn. */
const PROVINCES_BELOW = 6.75;
const MAJOR = 'province';

function size({ bounds: [west, south, east, north] }: AreaInfo): number {
  return (east - west) * (north - south);
}

/** The names to write on the map, the most important first. */
export async function namesFor(atlas: Atlas): Promise<Name[]> {
  const { offer, shown, language, zoom } = atlas;
  if (!offer || !shown) {
    return [];
  }
  const toName = (major: boolean) => (area: AreaInfo) => ({
    text: language.label(area.name),
    at: area.at,
    bounds: area.bounds,
    major,
  });
  const far = zoom < PROVINCES_BELOW;
  if (far && shown.choice.level.info.code !== MAJOR && offer.level(MAJOR)?.tree) {
    const { features } = await atlas.registry.areas('public', offer.catalogue.areas, MAJOR);
    return features.map(toName(true));
  }
  return shown.features.toSorted((a, b) => size(b) - size(a)).map(toName(false));
}
