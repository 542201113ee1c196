import type { AreaInfo } from '../api/contract.ts';
import { asProblem, type Problem } from '../api/problem.ts';
import { BothPaint } from '../bivariate/bothPaint.ts';
import { fullText, heading, unitName } from '../i18n/words.ts';
import type { Atlas } from '../state/atlas.ts';
import type { Choice } from '../state/choice.ts';
import type { AreaPaint, FirstView, MapView, Twin } from '../state/mapView.ts';
import type { OfferedLevel } from '../state/offer.ts';
import type { Pointing } from '../state/pointing.ts';
import type { View } from '../state/settings.ts';
import { fetchShown, type Shown } from '../state/shown.ts';
import { Signal } from '../state/signal.ts';
import { secondChoice } from './wish.ts';
import { tell } from './words.ts';

/** The second dimension: a map of its own, and what it adds to the first. Its areas, place and marks are the first's. */
export class Second implements MapView, Twin {
  readonly id = 'map-second';
  readonly points = null;
  readonly went = new Signal<View | null>();
  choice: Choice | null = null;
  shown: Shown | null = null;
  loading = false;
  failure: Problem | null = null;
  /** Is it given at the level of the first? */
  here = true;
  private mixed: BothPaint | null = null;
  private wanted = '';
  private turn = 0;
  private firstLoading = false;

  constructor(
    private readonly atlas: Atlas,
    private readonly first: FirstView,
    /** It was moved there by hand; null: it shows the whole country. */
    private readonly travelled: (view: View | null) => void,
  ) {}

  get level(): OfferedLevel | null {
    return this.first.level;
  }

  get paint(): AreaPaint | null {
    return this.fits ? this.shown : null;
  }

  get mix(): BothPaint | null {
    const { shown, first, atlas } = this;
    if (atlas.settings.sight !== 'both' || !shown || !first.shown || !this.fits) {
      return null;
    }
    if (!this.mixed?.isOf(first.shown, shown)) {
      this.mixed = new BothPaint(first.shown, shown);
    }
    return this.mixed;
  }

  get selected(): AreaInfo | undefined {
    return this.atlas.selected;
  }

  get pointing(): Pointing {
    return this.atlas.pointing;
  }

  get begin(): View | null {
    return this.atlas.settings.view;
  }

  moved(view: View, atHome: boolean): void {
    this.travelled(atHome ? null : view);
  }

  select(area: AreaInfo | null): void {
    this.atlas.select(area);
  }

  beside(area: AreaInfo): string {
    const { atlas, choice, shown } = this;
    const { language, offer } = atlas;
    if (!choice || !offer) {
      return '';
    }
    const units = unitName(language, offer, choice);
    const figure = shown && this.fits ? fullText(language, shown.readings.get(area.id), choice, units) : '…';
    return `${heading(language, choice)}: ${figure}`;
  }

  /** Why there is no second map, in words; empty when there is one, or will be. */
  get wanting(): string {
    const { choice, atlas, here } = this;
    const areas = atlas.language.inSentence(this.level?.info.plural);
    return choice && !here ? tell(atlas.language, 'notHere', { topic: heading(atlas.language, choice), areas }) : '';
  }

  /** Fetches what is wished for, when that has changed or the first was asked for again after a failure. */
  follow(): void {
    const { atlas } = this;
    const { offer, resolved, settings, loading } = atlas;
    const second = offer && resolved ? secondChoice(settings, offer, resolved.choice) : null;
    const again = this.failure !== null && loading && !this.firstLoading;
    this.firstLoading = loading;
    const wanted = second && offer ? nameOf(second.choice, offer.catalogue.release, atlas) : '';
    if (wanted === this.wanted && !again) {
      return;
    }
    this.wanted = wanted;
    this.choice = second?.choice ?? null;
    this.here = second?.here ?? true;
    this.failure = null;
    const turn = ++this.turn;
    if (!second?.here || !offer) {
      this.shown = null;
      this.loading = false;
      return;
    }
    this.loading = true;
    fetchShown(atlas.registry, offer, second.choice, () => atlas.settings).then(
      (shown) => this.settle(turn, shown, null),
      (reason) => this.settle(turn, null, asProblem(reason)),
    );
  }

  forget(): void {
    if (this.shown?.choice.tree === 'private') {
      this.shown = null;
    }
    this.mixed = null;
    this.wanted = '';
    this.turn++;
  }

  private settle(turn: number, shown: Shown | null, failure: Problem | null): void {
    if (turn === this.turn) {
      this.shown = shown;
      this.failure = failure;
      this.loading = false;
      this.atlas.changed.tell();
    }
  }

  /** Are the figures of the areas that the first map draws now? */
  private get fits(): boolean {
    const { shown, first } = this;
    return shown !== null && shown.choice.level === first.level && shown.release === first.shown?.release;
  }
}

function nameOf(choice: Choice, release: string, { settings }: Atlas): string {
  const { tree, level, table, cell, measure } = choice;
  const { method, classes, palette } = settings;
  return [release, tree, level.info.code, table, cell, measure, method, classes, palette].join();
}
