import type { FoundArea, Label } from '../api/contract.ts';

/** Finds areas for a text; fails with a Problem, whatever comes after it was aborted is not looked at. */
export type Ask = (text: string, signal: AbortSignal) => Promise<FoundArea[]>;

const MOST = 10;
/** Too coarse to tell places apart, or known to few. */
const LEFT_OUT = ['country', 'division', 'union_council'];
const PARENTS = 2;

/** Several answers as one: the best of each first, in turn; each area once. */
export function merged(lists: readonly (readonly FoundArea[])[]): FoundArea[] {
  const areas = new Map<string, FoundArea>();
  const longest = Math.max(0, ...lists.map((list) => list.length));
  for (let place = 0; place < longest; place++) {
    for (const list of lists) {
      const area = list[place];
      if (area && !areas.has(`${area.areaLevel} ${area.code}`)) {
        areas.set(`${area.areaLevel} ${area.code}`, area);
      }
    }
  }
  return [...areas.values()].slice(0, MOST);
}

/** The names of what an area lies in, which tell it from others of its name: the nearest two that people know. */
export function parents(area: FoundArea): Label[] {
  return area.within
    .filter(({ areaLevel }) => !LEFT_OUT.includes(areaLevel))
    .slice(0, PARENTS)
    .map(({ name }) => name);
}

/** Is this text written in the letters of Urdu? */
export function isUrdu(text: string): boolean {
  return /\p{Script=Arabic}/u.test(text);
}
