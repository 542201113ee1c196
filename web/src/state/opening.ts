import type { Releases, SessionInfo } from '../api/contract.ts';
import { asProblem } from '../api/problem.ts';
import type { Registry } from '../api/registry.ts';
import { GeoTags } from '../points/geotags.ts';
import { Offer } from './offer.ts';

/** What everybody is offered of one release. */
export interface Opened {
  offer: Offer;
  releases: Releases;
  /** Was the release that was asked for not there? Then this is the newest. */
  dead: boolean;
}

/**
 * The public catalogue of a release; of the newest when none is asked for, or the one asked for is not listed or no
 * longer answered.
 *
 * @param wished its id; empty: the newest
 */
export async function publicOffer(registry: Registry, wished: string): Promise<Opened> {
  const releases = await registry.releases();
  const newest = async (dead: boolean) => ({
    offer: new Offer(await registry.catalogue('public', releases.current)),
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
    return { offer: new Offer(await registry.catalogue('public', wished)), releases, dead: false };
  } catch (reason) {
    const { status } = asProblem(reason);
    if (status === 404 || status === 410) {
      return newest(true);
    }
    throw reason;
  }
}

/** What a signed-in person is offered besides, to be taken over by the state; null when nobody is signed in. */
export async function grantedOffer(
  registry: Registry,
  offer: Offer,
  tell: () => void,
): Promise<{ offer: Offer; session: SessionInfo; geotags: GeoTags | null } | null> {
  const session = await registry.session();
  if (!session.signedIn) {
    return null;
  }
  if (session.geotags !== undefined) {
    // points and no figures: there is no catalogue of its own
    return { offer, session, geotags: await GeoTags.of(registry, offer, session, tell) };
  }
  const granted = await registry.catalogue('private', offer.catalogue.release);
  return { offer: new Offer(offer.catalogue, granted), session, geotags: null };
}

/** The finest level that only the token gives for this table; villages are too many to begin with. */
export function finestGranted(offer: Offer, table: string): string | undefined {
  const own = offer.levels.map(({ info }) => info.code).filter((code) => offer.tree(table, code) === 'private');
  return own.filter((code) => code !== 'village').at(-1) ?? own.at(-1);
}
