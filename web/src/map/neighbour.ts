import type { AreaInfo } from '../api/contract.ts';

/** East and north, as steps of -1, 0 or 1. */
export type Direction = readonly [number, number];

export const DIRECTIONS: Record<string, Direction> = {
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
};

/** The nearest area that lies in a direction (within 55 degrees of it); undefined at the rim. */
export function neighbour(
  areas: readonly AreaInfo[],
  from: readonly [number, number],
  direction: Direction,
): AreaInfo | undefined {
  const shrink = Math.cos((from[1] * Math.PI) / 180);
  let best: AreaInfo | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const area of areas) {
    const east = (area.at[0] - from[0]) * shrink;
    const north = area.at[1] - from[1];
    const along = east * direction[0] + north * direction[1];
    const across = Math.abs(east * direction[1]) + Math.abs(north * direction[0]);
    const cost = along + 2 * across;
    if (along > 1e-9 && across < along * 1.43 && cost < least) {
      best = area;
      least = cost;
    }
  }
  return best;
}
