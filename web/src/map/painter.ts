import type { Atlas } from '../state/atlas.ts';
import type { MapView } from '../state/mapView.ts';
import { namesFor } from './names.ts';
import type { Stage } from './stage.ts';
import { sourceOf } from './tileStore.ts';

const CONTEXT_LEVEL = 'district';
/** Both weights of the letters in which names are written in Urdu, which no other text may have asked for yet. */
const URDU_LETTERS = ['400 13px "Noto Nastaliq Urdu"', '600 13px "Noto Nastaliq Urdu"'];

/** Keeps what lies on the stage as the view wants it; draws anew only what has changed. */
export class Painter {
  private painted: { paint?: unknown; level?: unknown; theme?: string; language?: unknown } = {};
  private marked: { hovered?: number | null; selected?: number | null; level?: unknown } = {};
  private turn = 0;

  constructor(
    private readonly atlas: Atlas,
    private readonly view: MapView,
    private readonly stage: Stage,
    /** The element whose style has the map's colours. */
    private readonly element: Element,
  ) {}

  update(): void {
    const { atlas, view, stage, painted } = this;
    const { level, paint } = view;
    const { language, offer } = atlas;
    if (!level || !offer) {
      return;
    }
    const style = getComputedStyle(this.element);
    const theme = ['--map-neutral', '--map-edge', '--map-ground'].map((name) => style.getPropertyValue(name)).join();
    if (theme !== painted.theme) {
      stage.restyle();
    }
    const anew = paint !== painted.paint || theme !== painted.theme || level !== painted.level;
    if (anew) {
      const source = sourceOf(offer, level.info.code);
      const finer = level.tree === 'private' && level.info.code !== CONTEXT_LEVEL;
      stage.layers.beneath(finer ? sourceOf(offer, CONTEXT_LEVEL) : null);
      if (source) {
        stage.layers.show(source, paint);
      }
    }
    if (anew || language !== painted.language) {
      void this.writeNames();
    }
    this.painted = { paint, level, theme, language };
    this.mark();
  }

  /** Writes the names for the present zoom; a late answer never replaces a later one. */
  async writeNames(): Promise<void> {
    const { atlas, view, stage } = this;
    const turn = ++this.turn;
    const { registry, offer, language } = atlas;
    const rtl = language.dir === 'rtl';
    const names = offer ? await namesFor(registry, offer, view.shown, language, stage.zoom) : [];
    if (turn !== this.turn) {
      return;
    }
    stage.write(names, rtl);
    if (rtl) {
      const letters = names.map(({ text }) => text).join('');
      await Promise.all(URDU_LETTERS.map((font) => document.fonts.load(font, letters))).catch(() => []);
      if (turn === this.turn) {
        stage.write(names, rtl);
      }
    }
  }

  private mark(): void {
    const { view, marked } = this;
    const hovered = view.pointing.area;
    const selected = view.selected?.id ?? null;
    const { level } = view;
    if (hovered !== marked.hovered || selected !== marked.selected || level !== marked.level) {
      this.marked = { hovered, selected, level };
      this.stage.mark(hovered, selected);
    }
  }
}
