import type { AreaInfo, FoundArea, Tree } from '../api/contract.ts';
import { asProblem } from '../api/problem.ts';
import type { Atlas } from '../state/atlas.ts';
import { merged } from './found.ts';

/** What the search needs of the atlas, and what it does to it. */

const NOT_FOR_THIS_TOKEN = 403;

/**
 * Asks the public tree, and with a token the private one too, which alone knows the finer areas. A token that gives files and no
 * areas is told so (403); one that ended signs out, and what everybody may find is still found.
 */
export async function askIn(atlas: Atlas, text: string, signal: AbortSignal): Promise<FoundArea[]> {
  const { offer, session, registry } = atlas;
  if (!offer) {
    return [];
  }
  const of = async (tree: Tree) => (await registry.search(tree, offer.catalogue.areas, text, signal)).areas;
  const own = session.signedIn ? of('private').catch(nothingForThisToken) : [];
  return merged(await Promise.all([own, of('public')]));
}

function nothingForThisToken(reason: unknown): FoundArea[] {
  const problem = asProblem(reason);
  if (problem.needsToken || problem.status === NOT_FOR_THIS_TOKEN) {
    return [];
  }
  throw problem;
}

/** An area level's name within a sentence. */
export function levelNameIn(atlas: Atlas, code: string): string {
  return atlas.language.inSentence(atlas.offer?.level(code)?.info.label) || code;
}

/** Goes to what was found and selects it; the level follows. Where the topic has no figures at its level, that is said. */
export async function goTo(atlas: Atlas, found: FoundArea): Promise<void> {
  const { offer, resolved, language } = atlas;
  const { within, areaLevel, ...rest } = found;
  const area: AreaInfo = { ...rest, parent: within[0]?.code ?? null };
  const choice = resolved?.choice;
  if (choice && areaLevel === choice.level.info.code) {
    atlas.select(area);
  } else if (choice && offer && offer.tree(choice.table, areaLevel) !== null) {
    await atlas.set({ level: areaLevel, area: area.code });
  } else {
    const values = { area: language.label(area.name), level: levelNameIn(atlas, areaLevel) };
    atlas.dismiss();
    atlas.tellOf({ key: 'notice.notAtLevel', values });
  }
  atlas.flown.tell(area.bounds);
}
