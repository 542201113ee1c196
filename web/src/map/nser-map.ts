import { html, type PropertyValues } from 'lit';
import { AtlasElement } from '../app/element.ts';
import { icons } from '../app/icons.ts';
import { pause } from '../app/slices.ts';
import { fullText, heading, measureTitle, unitName } from '../i18n/words.ts';
import { PointSight } from '../points/pointSight.ts';
import { bandsOf } from '../state/choice.ts';
import { boundsOf } from '../state/places.ts';
import { namesFor } from './names.ts';
import { DIRECTIONS, neighbour } from './neighbour.ts';
import { Stage } from './stage.ts';
import { sourceOf, TileStore } from './tileStore.ts';

const CONTEXT_LEVEL = 'district';

/** The map with its controls, its tooltip and what has to be said of it. */
export class NserMap extends AtlasElement {
  protected override followsPointer = true;
  private stage: Stage | null = null;
  private points: PointSight | null = null;
  private store: TileStore | null = null;
  private tilesFailed = false;
  private tilesBusy = false;
  private spoken = '';
  private drawnTheme = '';
  private readonly ends: (() => void)[] = [];

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const end of this.ends) {
      end();
    }
    this.stage?.remove();
    this.stage = null;
  }

  protected override async firstUpdated(): Promise<void> {
    await pause(); // making the map is the longest step of all
    const { atlas } = this;
    const ground = this.querySelector<HTMLElement>('.map-ground');
    const bounds = atlas.offer?.catalogue.bounds;
    if (!ground || !bounds || !this.isConnected) {
      return;
    }
    this.store = new TileStore(atlas.registry);
    this.stage = new Stage(ground, this.store, this.events(), bounds, atlas.settings.view);
    this.points = new PointSight(atlas, this.stage, this.events());
    const watcher = new ResizeObserver(() => this.stage?.resized());
    watcher.observe(ground);
    this.ends.push(
      () => watcher.disconnect(),
      atlas.fit.on(() => this.fitShown()),
      atlas.went.on((view) => this.stage?.go(view)),
      atlas.revealed.on((area) => this.stage?.reveal(area.at)),
      atlas.forgotten.on(() => {
        this.store?.forgetPrivate();
        this.stage?.forget();
        this.points?.update();
      }),
    );
    const dark = window.matchMedia('(prefers-color-scheme: dark)');
    const follow = () => this.requestUpdate();
    dark.addEventListener('change', follow);
    document.fonts.addEventListener('loadingdone', follow);
    this.ends.push(
      () => dark.removeEventListener('change', follow),
      () => document.fonts.removeEventListener('loadingdone', follow),
    );
    this.stage.begin();
    this.requestUpdate();
  }

  protected override updated(_changed: PropertyValues): void {
    const { stage, atlas } = this;
    const choice = atlas.resolved?.choice;
    const offer = atlas.offer;
    if (!stage || !choice || !offer) {
      return;
    }
    const theme = getComputedStyle(this).getPropertyValue('--map-neutral');
    if (theme !== this.drawnTheme) {
      this.drawnTheme = theme;
      stage.restyle();
    }
    const shown = atlas.shown?.choice.level === choice.level || !atlas.loading ? atlas.shown : null;
    const plain = atlas.geotags?.shown ?? false;
    const level = shown?.choice.level ?? (atlas.shown ?? { choice }).choice.level;
    const { painted } = this;
    if (shown !== painted.shown || theme !== painted.theme || level !== painted.level || plain !== painted.plain) {
      this.painted = { shown, theme, level, plain };
      const source = sourceOf(offer, level.info.code);
      const finer = level.tree === 'private' && level.info.code !== CONTEXT_LEVEL;
      stage.beneath(finer ? sourceOf(offer, CONTEXT_LEVEL) : null);
      if (source) {
        stage.source(source, {
          colours: shown?.classes.colours ?? [],
          look: shown && !plain ? (id) => shown.look(id) : null,
        });
      }
      void this.writeNames();
    }
    this.points?.update();
    if (atlas.language !== this.painted.language) {
      this.painted.language = atlas.language;
      void this.writeNames();
    }
    this.mark();
  }

  private mark(): void {
    const { atlas } = this;
    const selected = atlas.selected?.id ?? null;
    const { shown } = atlas;
    const hovered = atlas.pointing.area;
    const before = this.marked;
    if (hovered !== before.hovered || selected !== before.selected || shown !== before.shown) {
      this.marked = { hovered, selected, shown };
      this.stage?.mark(hovered, selected);
    }
  }

  private marked: { hovered?: number | null; selected?: number | null; shown?: unknown } = {};

  private painted: { shown?: unknown; theme?: unknown; level?: unknown; plain?: boolean; language?: unknown } = {};

  private async writeNames(): Promise<void> {
    const { atlas } = this;
    const names = await namesFor(atlas).catch(() => []);
    this.stage?.write(names, atlas.language.dir === 'rtl');
  }

  private events(): ConstructorParameters<typeof Stage>[2] {
    const { atlas } = this;
    return {
      moved: (view, home) => {
        atlas.moved(view, home);
        void this.writeNames();
        this.requestUpdate();
      },
      pointed: (id, x, y) => atlas.pointing.to(id, { x, y }),
      chosen: (id) => atlas.select(id === null ? null : (atlas.shown?.areas.get(id) ?? null)),
      tilesFailed: () => {
        this.tilesFailed = true;
        this.requestUpdate();
      },
      tilesBusy: (busy) => {
        this.tilesBusy = busy;
        this.requestUpdate();
      },
    };
  }

  private onKey(event: KeyboardEvent): void {
    const { atlas, stage } = this;
    const direction = DIRECTIONS[event.key];
    if (event.key === 'Escape') {
      atlas.select(null);
    } else if (event.altKey && direction && atlas.shown && stage) {
      event.preventDefault();
      const { lon, lat } = stage.view();
      const from = atlas.selected?.at ?? ([lon, lat] as const);
      const next = neighbour(atlas.shown.features, from, direction);
      if (next) {
        atlas.select(next);
        stage.reveal(next.at);
        this.speakOf(next.id);
      }
    }
  }

  private speakOf(id: number): void {
    const { shown, language, offer } = this.atlas;
    const area = shown?.areas.get(id);
    if (shown && area && offer) {
      const units = unitName(language, offer, shown.choice);
      this.spoken = `${language.label(area.name)}: ${fullText(language, shown.readings.get(id), shown.choice, units)}`;
      this.requestUpdate();
    }
  }

  private fitShown(): void {
    const box = boundsOf(this.atlas.shown?.features ?? []);
    if (box) {
      this.stage?.fit(box);
    }
  }

  private retry(): void {
    this.tilesFailed = false;
    this.stage?.again();
    this.points?.again();
    this.atlas.retry();
  }

  /** Close enough to see areas: where a token reaches, or just nearer. */
  private closer(steps: number): void {
    if (this.atlas.shown?.choice.tree === 'private') {
      this.fitShown();
    } else {
      this.stage?.zoomBy(steps);
    }
  }

  private label(): string {
    const { language, offer, resolved } = this.atlas;
    if (!offer || !resolved) {
      return '';
    }
    const { choice } = resolved;
    const title = `${heading(language, choice)}. ${measureTitle(language, offer, choice, bandsOf(offer))}`;
    return language.say('map.label', { title });
  }

  protected override render() {
    const { language } = this.atlas;
    return html`
      <div
        class="map-ground"
        id="map"
        dir="ltr"
        tabindex="0"
        role="application"
        aria-label=${this.label()}
        @keydown=${this.onKey}
      ></div>
      <div class="map-buttons" dir="ltr">
        <button type="button" aria-label=${language.say('map.zoomIn')} title=${language.say('map.zoomIn')} @click=${() => this.stage?.zoomBy(1)}>${icons.plus}</button>
        <button type="button" aria-label=${language.say('map.zoomOut')} title=${language.say('map.zoomOut')} @click=${() => this.stage?.zoomBy(-1)}>${icons.minus}</button>
        <button type="button" aria-label=${language.say('map.home')} title=${language.say('map.home')} @click=${() => this.stage?.home()}>${icons.home}</button>
      </div>
      <nser-map-message
        .atlas=${this.atlas}
        .tilesFailed=${this.tilesFailed}
        .tilesBusy=${this.tilesBusy}
        .zoom=${this.stage?.zoom ?? null}
        .retry=${() => this.retry()}
        .closer=${(steps: number) => this.closer(steps)}
      ></nser-map-message>
      <nser-tip .atlas=${this.atlas}></nser-tip>
      <p class="unseen" aria-live="polite">${this.spoken}</p>
    `;
  }
}
