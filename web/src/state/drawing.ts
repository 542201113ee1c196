import type { AreaInfo } from '../api/contract.ts';
import { asProblem, Problem } from '../api/problem.ts';
import type { Registry } from '../api/registry.ts';
import { type Resolved, resolve } from './choice.ts';
import { heldFor } from './held.ts';
import type { Offer } from './offer.ts';
import type { Settings } from './settings.ts';
import { fetchShown, type Shown } from './shown.ts';

/** What is wished for; the drawing puts right what cannot be had. */
export interface Wish {
  settings: Settings;
  /** The map's zoom, which an automatic level follows. */
  readonly zoom: number;
}

/** The map that is drawn, and the one on its way. A late answer never replaces a later one. */
export class Drawing {
  resolved: Resolved | null = null;
  /** The map that is drawn; while the next one loads, still the one before. */
  shown: Shown | null = null;
  loading = false;
  failure: Problem | null = null;
  /** The coarser map to which the selected area belongs, when it is not of the drawn level. */
  private held: Shown | null = null;
  private turn = 0;

  constructor(
    private readonly registry: Registry,
    private readonly wish: Wish,
    /** Something is to be seen that was not before. */
    private readonly tell: () => void,
  ) {}

  get selected(): AreaInfo | undefined {
    return this.selectedIn?.byCode(this.wish.settings.area);
  }

  /** The map to whose level the selected area belongs. */
  get selectedIn(): Shown | null {
    return this.shown?.byCode(this.wish.settings.area) ? this.shown : this.held;
  }

  /** Would another area level be drawn at this zoom? */
  movesOn(offer: Offer, zoom: number): boolean {
    const level = this.resolved?.choice.level.info.code;
    return resolve(this.wish.settings, offer, zoom)?.choice.level.info.code !== level;
  }

  /** Another release is being opened: what was asked before is no longer waited for. */
  expect(): void {
    this.turn++;
    this.failure = null;
    this.loading = true;
    this.tell();
  }

  /** Fetches and shows what is wished for; the settings are put right before anything is asked of the server. */
  async draw(offer: Offer): Promise<void> {
    const turn = ++this.turn;
    const { wish } = this;
    this.resolved = resolve(wish.settings, offer, wish.zoom);
    if (!this.resolved) {
      return this.fail(new Problem(404, 'not-found'));
    }
    wish.settings = this.resolved.settings;
    this.failure = null;
    this.loading = true;
    this.tell();
    try {
      const { choice } = this.resolved;
      const settings = () => wish.settings;
      const shown = await fetchShown(this.registry, offer, choice, settings);
      const held = await heldFor(this.registry, offer, shown, settings).catch(() => null);
      if (turn === this.turn) {
        this.show(shown, held);
      }
    } catch (reason) {
      if (turn === this.turn) {
        this.fail(reason);
      }
    }
  }

  fail(reason: unknown): void {
    this.turn++;
    this.loading = false;
    this.failure = asProblem(reason);
    this.shown = null;
    this.held = null;
    this.tell();
  }

  /** Forgets a map from the private tree. @returns false when it was none */
  forgetPrivate(): boolean {
    if (this.shown?.choice.tree !== 'private') {
      return false;
    }
    this.shown = null;
    this.held = null;
    this.resolved = null;
    return true;
  }

  private show(shown: Shown, held: Shown | null): void {
    const { wish } = this;
    this.shown = shown;
    this.held = held;
    this.loading = false;
    if (wish.settings.area !== '' && !this.selected) {
      wish.settings = { ...wish.settings, area: '' };
    }
    this.tell();
  }
}
