import type { Releases, SessionInfo } from '../api/contract.ts';
import type { Registry } from '../api/registry.ts';
import { GeoTags } from '../points/geotags.ts';
import { Offer } from './offer.ts';
import { publicCatalogue } from './published.ts';

/** What everybody is offered of one release. */
export interface Opened {
  offer: Offer;
  releases: Releases;
  /** Was the release that was asked for not there? Then this is the newest. */
  dead: boolean;
}

/** What everybody is offered of a release, or of the newest (published.ts). @param wished its id; empty: the newest */
export async function publicOffer(registry: Registry, wished: string): Promise<Opened> {
  const { catalogue, releases, dead } = await publicCatalogue(registry, wished);
  return { offer: new Offer(catalogue), releases, dead };
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
