import { Registry } from '../api/registry.ts';
import { USUAL } from './content.ts';

/** How the counts of a release are protected. */
export interface ServedProfile {
  profile: string;
  /** The newest release, where another was asked for that is not there: then the profile is the newest's. */
  instead: string | null;
}

/** @param wished a release's id; empty: the newest. As usual where the server does not say */
export async function servedProfile(wished: string, registry = new Registry()): Promise<ServedProfile> {
  try {
    const { current, releases } = await registry.releases();
    const of = (id: string) => releases.find((release) => release.id === id);
    const missed = wished !== '' && !of(wished) && of(current) !== undefined;
    return { profile: (of(wished) ?? of(current))?.profile ?? USUAL, instead: missed ? current : null };
  } catch {
    return { profile: USUAL, instead: null }; // the page is about the program: it can be read without a release
  }
}
