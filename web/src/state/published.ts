import type { Catalogue, Releases } from '../api/contract.ts';
import { asProblem } from '../api/problem.ts';
import type { Registry } from '../api/registry.ts';

/** What everybody may see of one release. */
export interface Published {
  catalogue: Catalogue;
  releases: Releases;
  /** Was the release that was asked for not there? Then this is the newest. */
  dead: boolean;
}

/**
 * The public catalogue of a release; of the newest when none is asked for, or the one asked for is not listed or no
 * longer answered.
 *
 * @param wished its id; empty: the newest
 * @throws Problem when the server gives no answer
 */
export async function publicCatalogue(registry: Registry, wished: string): Promise<Published> {
  const releases = await registry.releases();
  const newest = async (dead: boolean) => ({
    catalogue: await registry.catalogue('public', releases.current),
    releases,
    dead,
  });
  if (wished === '' || wished === releases.current) {
    return newest(false);
  }
  if (!releases.releases.some(({ id }) => id === wished)) {
    return newest(true);
  }
  try {
    return { catalogue: await registry.catalogue('public', wished), releases, dead: false };
  } catch (reason) {
    const { status } = asProblem(reason);
    if (status === 404 || status === 410) {
      return newest(true);
    }
    throw reason;
  }
}
