import type { Pointer } from './places.ts';
import { Signal } from './signal.ts';

/** Which area is pointed at, on the map or in the ranking. It changes far more often than anything else. */
export class Pointing {
  readonly changed = new Signal();
  /** Id of the area; null: none. */
  area: number | null = null;
  /** Where on the map; null when pointed at elsewhere. */
  at: Pointer | null = null;

  to(area: number | null, at: Pointer | null = null): void {
    if (this.area !== area || area !== null) {
      this.area = area;
      this.at = at;
      this.changed.tell();
    }
  }

  /** Points at nothing any more unless the area is among these. */
  keep(areas: ReadonlyMap<number, unknown> | null): void {
    if (this.area !== null && !areas?.has(this.area)) {
      this.area = null;
    }
  }
}
