import type { AreaInfo } from '../api/contract.ts';

/** West, south, east, north in degrees. */
export type Bounds = [number, number, number, number];

/** A place on the map as it is shown, in CSS pixels from its upper left corner. */
export interface Pointer {
  x: number;
  y: number;
}

/** The bounds of all these areas; null of none. */
export function boundsOf(areas: readonly AreaInfo[]): Bounds | null {
  if (areas.length === 0) {
    return null;
  }
  return areas.reduce<Bounds>(
    (box, { bounds: [west, south, east, north] }) => [
      Math.min(box[0], west),
      Math.min(box[1], south),
      Math.max(box[2], east),
      Math.max(box[3], north),
    ],
    [180, 90, -180, -90],
  );
}
