import type { AreaInfo } from '../api/contract.ts';
import type { Registry } from '../api/registry.ts';
import type { Language } from '../i18n/language.ts';
import type { Offer } from '../state/offer.ts';

/** Everything lies in it: not worth a place in each row. */
const EVERYWHERE = 'country';

/** The areas above those of a level, by their codes and ids. A document that does not come leaves its names out. */
export class Within {
  private constructor(
    /** Of the level just above first. */
    private readonly above: readonly ReadonlyMap<string | number, AreaInfo>[],
  ) {}

  static readonly NOTHING = new Within([]);

  static async of(registry: Registry, offer: Offer, areaLevel: string): Promise<Within> {
    const depth = offer.levels.findIndex(({ info }) => info.code === areaLevel);
    const coarser = offer.levels
      .slice(0, Math.max(0, depth))
      .filter(({ info, tree }) => tree !== null && info.code !== EVERYWHERE)
      .reverse();
    const documents = await Promise.all(
      coarser.map(({ info, tree }) =>
        registry.areas(tree ?? 'public', offer.catalogue.areas, info.code).catch(() => null),
      ),
    );
    return new Within(
      documents.map(
        (one) =>
          new Map<string | number, AreaInfo>(
            one?.features.flatMap((area) => [
              [area.code, area],
              [area.id, area],
            ]),
          ),
      ),
    );
  }

  /** Names of the areas above this one, finest first. */
  names(area: AreaInfo, language: Language): string[] {
    const names: string[] = [];
    let { parent } = area;
    for (const level of this.above) {
      const found = parent === null ? undefined : level.get(parent);
      if (found) {
        names.push(language.label(found.name));
        parent = found.parent;
      }
    }
    return names;
  }
}
