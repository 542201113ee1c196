import type { Catalogue } from '../../api/contract.ts';
import { Registry } from '../../api/registry.ts';

/** What is served to everybody now. @throws Problem when the server does not say */
export async function served(registry = new Registry()): Promise<Catalogue> {
  const { current } = await registry.releases();
  return registry.catalogue('public', current);
}
