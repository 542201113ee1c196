import type { AreaInfo } from '../api/contract.ts';
import type { Registry } from '../api/registry.ts';
import type { Language } from '../i18n/language.ts';
import type { Offer } from '../state/offer.ts';
import type { Shown } from '../state/shown.ts';
import type { Name } from './nameLayer.ts';

/** Below this zoom the map names provinces, above it the areas that are drawn. */
const PROVINCES_BELOW = 6.75;
const MAJOR = 'province';
/** Drawn faintly around the areas of a token; they keep their names. */
const CONTEXT = 'district';

function size({ bounds: [west, south, east, north] }: AreaInfo): number {
  return (east - west) * (north - south);
}

/**
 * The names to write on the map, the most important first. What everybody may see is named even where figures are
 * missing or only a token's areas are drawn; a document that does not come leaves its own names out alone.
 */
export async function namesFor(
  registry: Registry,
  offer: Offer,
  shown: Shown | null,
  language: Language,
  zoom: number,
): Promise<Name[]> {
  const toName = (major: boolean) => (area: AreaInfo) => ({
    text: language.label(area.name),
    at: area.at,
    bounds: area.bounds,
    major,
  });
  const everybodys = async (level: string) => {
    if (offer.level(level)?.tree !== 'public') {
      return [];
    }
    const document = await registry.areas('public', offer.catalogue.areas, level).catch(() => null);
    return document?.features ?? [];
  };
  const drawn = shown?.choice.level.info.code;
  if (zoom < PROVINCES_BELOW && drawn !== MAJOR) {
    const provinces = await everybodys(MAJOR);
    if (provinces.length > 0) {
      return provinces.map(toName(true));
    }
  }
  const areas = shown?.features.toSorted((a, b) => size(b) - size(a)) ?? [];
  const around = shown?.choice.tree === 'private' && drawn !== CONTEXT ? await everybodys(CONTEXT) : [];
  return [...areas.map(toName(false)), ...around.map(toName(true))];
}
