import type { AreaInfo, Releases, SessionInfo } from '../api/contract.ts';
import type { Problem } from '../api/problem.ts';
import type { GeoTags } from '../points/geotags.ts';
import type { Access } from './access.ts';
import type { Resolved } from './choice.ts';
import type { Drawing } from './drawing.ts';
import type { Offer } from './offer.ts';
import type { Shown } from './shown.ts';

/** How things stand: what is offered, to whom, and what is drawn of it. To be read; the atlas changes it. */
export abstract class Standing {
  protected abstract readonly access: Access;
  protected abstract readonly drawing: Drawing;

  get offer(): Offer | null {
    return this.access.offer;
  }

  /** All that are published; null before the first answer. */
  get releases(): Releases | null {
    return this.access.releases;
  }

  get session(): SessionInfo {
    return this.access.session;
  }

  get geotags(): GeoTags | null {
    return this.access.geotags;
  }

  get resolved(): Resolved | null {
    return this.drawing.resolved;
  }

  /** The map that is drawn; while the next one loads, still the one before. */
  get shown(): Shown | null {
    return this.drawing.shown;
  }

  get loading(): boolean {
    return this.drawing.loading;
  }

  get failure(): Problem | null {
    return this.drawing.failure;
  }

  get selected(): AreaInfo | undefined {
    return this.drawing.selected;
  }

  /** The map to whose level the selected area belongs. */
  get selectedIn(): Shown | null {
    return this.drawing.selectedIn;
  }
}
