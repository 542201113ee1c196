import { Registry } from '../api/registry.ts';
import { USUAL } from './content.ts';

/** How the counts of the served release are protected; as usual where the server does not say. */
export async function servedProfile(registry = new Registry()): Promise<string> {
  try {
    const { current, releases } = await registry.releases();
    return releases.find(({ id }) => id === current)?.profile ?? USUAL;
  } catch {
    return USUAL; // the page is about the program: it can be read without a release
  }
}
