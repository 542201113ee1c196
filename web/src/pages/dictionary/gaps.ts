import type { AreaInfo } from '../../api/contract.ts';

/** Where topics of protocol 4.2.2 were not collected: in the whole of some areas, and in parts of others. */
export interface Gap {
  topics: string[];
  whole: AreaInfo[];
  partly: AreaInfo[];
}

/** Topic that keeps a dimension from being known; of education only that of members is missing. */
export const TOPIC_OF: Record<string, string> = { disability: 'disability', education: 'education_members' };

/**
 * The gaps, told of the coarsest areas that lack a topic; topics that the same areas lack are one gap. Which areas lack it only in part is told at the finest
 * level given.
 *
 * @param levels areas, coarsest level first, each level whole
 */
export function gapsOf(topics: readonly string[], levels: readonly AreaInfo[][]): Gap[] {
  const joined = new Map<string, Gap>();
  for (const gap of topics.map((topic) => gapOf(topic, levels))) {
    if (gap.whole.length > 0 || gap.partly.length > 0) {
      const where = JSON.stringify([gap.whole, gap.partly].map((areas) => areas.map(({ code }) => code)));
      joined.set(where, { ...gap, topics: [...(joined.get(where)?.topics ?? []), ...gap.topics] });
    }
  }
  return [...joined.values()];
}

function gapOf(topic: string, levels: readonly AreaInfo[][]): Gap {
  const covered = new Set<string>();
  const whole: AreaInfo[] = [];
  for (const area of levels.flat()) {
    const above = area.parent !== null && covered.has(String(area.parent));
    if (!above && area.notCollected?.includes(topic)) {
      whole.push(area);
    }
    if (above || area.notCollected?.includes(topic)) {
      covered.add(area.code);
    }
  }
  const finest = levels.at(-1) ?? [];
  const partly = finest.filter((area) => !covered.has(area.code) && area.partlyNotCollected?.includes(topic));
  return { topics: [topic], whole, partly };
}
