import { LitElement } from 'lit';
import type { Atlas } from '../state/atlas.ts';
import { frame, pause } from './slices.ts';

/** A part of the page that shows the atlas's state. Light DOM: one style sheet for all, and labels reach their fields. */
export abstract class AtlasElement extends LitElement {
  static override properties: Record<string, object> = { atlas: { attribute: false } };
  declare atlas: Atlas;
  /** Does this part also follow the pointer? */
  protected followsPointer = false;
  /** Is this part drawn before the others? */
  protected comesFirst = false;
  private stops: (() => void)[] = [];

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /**
   * Each part is drawn in a task of its own: all in one would keep a slow phone from answering for a second. What a choice
   * changes is seen on the map first, and in the other parts after its frame.
   */
  protected override async scheduleUpdate(): Promise<void> {
    if (this.hasUpdated && !this.comesFirst) {
      await frame();
    }
    await pause(this.comesFirst);
    super.scheduleUpdate();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.stops = [this.atlas.changed.on(() => this.requestUpdate())];
    if (this.followsPointer) {
      this.stops.push(this.atlas.pointing.changed.on(() => this.requestUpdate()));
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const stop of this.stops) {
      stop();
    }
  }
}
