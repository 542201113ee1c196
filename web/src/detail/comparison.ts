import type { AreaInfo } from '../api/contract.ts';
import type { Registry } from '../api/registry.ts';
import { type Reading, readings } from '../figures/readings.ts';
import type { Offer } from '../state/offer.ts';
import type { Shown } from '../state/shown.ts';

export interface Compared {
  areaLevel: string;
  area: AreaInfo;
  reading: Reading | undefined;
}

/** Not compared with: few readers know their division. It is still walked through on the way to the province. */
const PASSED_OVER = 'division';

/** The areas above one area, finest first, with their levels' codes. */
export async function ancestors(
  registry: Registry,
  offer: Offer,
  areaLevel: string,
  area: AreaInfo,
): Promise<Compared[]> {
  const depth = offer.levels.findIndex((level) => level.info.code === areaLevel);
  const coarser = offer.levels.slice(0, Math.max(0, depth)).filter((level) => level.tree !== null);
  const documents = await Promise.all(
    coarser.map(({ tree, info }) => registry.areas(tree ?? 'public', offer.catalogue.areas, info.code)),
  );
  const chain: Compared[] = [];
  let parent = area.parent;
  for (const document of documents.toReversed()) {
    const found = document.features.find((one) => one.code === parent || one.id === parent);
    if (found) {
      chain.push({ areaLevel: document.areaLevel, area: found, reading: undefined });
      parent = found.parent;
    }
  }
  return chain;
}

/** The same figure for the areas above. A level whose figures this audience is not given is left out. */
export async function compare(registry: Registry, offer: Offer, shown: Shown, area: AreaInfo): Promise<Compared[]> {
  const { choice } = shown;
  const chain = await ancestors(registry, offer, choice.level.info.code, area);
  const wanted = chain.filter(
    (one) => one.areaLevel !== PASSED_OVER && offer.tree(choice.table, one.areaLevel) !== null,
  );
  return Promise.all(
    wanted.map(async (one) => {
      const tree = offer.tree(choice.table, one.areaLevel) ?? 'public';
      const figures = await registry.figures(tree, offer.catalogue.release, one.areaLevel, choice.table);
      return { ...one, reading: readings(figures, choice.cell).get(one.area.id) };
    }),
  );
}
