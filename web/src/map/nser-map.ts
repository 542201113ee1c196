import { html } from 'lit';
import { AtlasElement } from '../app/element.ts';
import { frame, pause } from '../app/slices.ts';
import { tellUsable } from '../app/usable.ts';
import { heading, measureTitle } from '../i18n/words.ts';
import type { PointSight } from '../points/pointSight.ts';
import type { MapView } from '../state/mapView.ts';
import { boundsOf } from '../state/places.ts';
import { Controls } from './controls.ts';
import { Painter } from './painter.ts';
import { Paper } from './paper.ts';
import { Stage, type StageEvents } from './stage.ts';
import { Stepping } from './stepping.ts';
import { TileStore } from './tileStore.ts';

/** What the device asks for that changes the map's colours. */
const LOOKS = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)', '(forced-colors: active)'];

/** One map of the page with its controls, its tooltip and what has to be said of it. It shows one view all its life. */
export class NserMap extends AtlasElement {
  static override properties = { ...AtlasElement.properties, view: { attribute: false } };
  declare view: MapView;
  protected override followsPointer = true;
  protected override comesFirst = true;
  private stage: Stage | null = null;
  private painter: Painter | null = null;
  private stepping: Stepping | null = null;
  private points: PointSight | 'loading' | null = null;
  private tilesFailed = false;
  private tilesBusy = false;
  private usable = false;
  private readonly controls = new Controls(
    () => this.stage,
    () => this.requestUpdate(),
  );
  private spoken = '';
  private fitted = false;
  private readonly ends: (() => void)[] = [];

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const end of this.ends.splice(0)) {
      end();
    }
    this.stage?.remove();
    this.stage = null;
  }

  protected override async firstUpdated(): Promise<void> {
    await frame(); // its place is laid out by then, and need not be for the map alone
    await pause(); // making the map is the longest step of all
    const { atlas, view } = this;
    const ground = this.querySelector<HTMLElement>('.map-ground');
    const bounds = atlas.offer?.catalogue.bounds;
    if (!ground || !bounds || !this.isConnected) {
      return;
    }
    const store = new TileStore(atlas.registry);
    const stage = new Stage(ground, store, this.events(), bounds, view.begin);
    this.stage = stage;
    this.painter = new Painter(atlas, view, stage, this);
    this.stepping = new Stepping(atlas, view, stage, (text) => this.speak(text));
    const paper = new Paper(stage, this);
    this.ends.push(
      () => paper.remove(),
      atlas.fit.on(() => this.fitShown()),
      view.went.on((there) => stage.go(there)),
      atlas.revealed.on((area) => stage.reveal(area.at)),
      atlas.flown.on((bounds) => stage.fly(bounds)),
      atlas.forgotten.on(() => {
        store.forgetPrivate();
        stage.layers.forget();
        this.drawPoints();
      }),
    );
    this.watch(ground);
    stage.begin();
    this.requestUpdate();
  }

  /** What the page does around the map: its size, its colours, its letters. */
  private watch(ground: HTMLElement): void {
    const watcher = new ResizeObserver(() => this.stage?.resized());
    watcher.observe(ground);
    const looks = LOOKS.map((query) => window.matchMedia(query));
    const follow = () => this.requestUpdate();
    const write = () => void this.painter?.writeNames();
    for (const look of looks) {
      look.addEventListener('change', follow);
    }
    document.fonts.addEventListener('loadingdone', write);
    this.ends.push(
      () => watcher.disconnect(),
      () => {
        for (const look of looks) {
          look.removeEventListener('change', follow);
        }
      },
      () => document.fonts.removeEventListener('loadingdone', write),
    );
  }

  protected override updated(): void {
    this.painter?.update();
    this.drawPoints();
    this.tellUsable();
    this.fitSelected();
  }

  /** Once: areas and figures are there. */
  private tellUsable(): void {
    if (!this.usable && this.painter && this.view.shown && !this.view.loading && !this.tilesBusy) {
      this.usable = true;
      tellUsable();
    }
  }

  /** An embedded map may be asked to begin with its selected area, however large its frame is. */
  private fitSelected(): void {
    const { selected } = this.view;
    if (!this.fitted && this.stage && selected && this.atlas.embedded && this.atlas.settings.fit === 'area') {
      this.fitted = true;
      this.stage.fit(selected.bounds);
    }
  }

  /** Points have a program of their own, which only their tokens need. */
  private drawPoints(): void {
    const { stage, atlas } = this;
    if (this.points === null && this.view.points && stage) {
      this.points = 'loading';
      import('../points/pointSight.ts').then(
        ({ PointSight }) => {
          this.points = new PointSight(atlas, stage, this.events());
          this.points.update();
        },
        () => atlas.tellOf({ key: 'notice.partMissing' }),
      );
    } else if (this.points !== 'loading') {
      this.points?.update();
    }
  }

  private events(): StageEvents {
    const { view } = this;
    return {
      moved: (there, atHome) => {
        view.moved(there, atHome);
        void this.painter?.writeNames();
        this.requestUpdate();
      },
      pointed: (id, x, y) => view.pointing.to(id, { x, y }),
      chosen: (id) => view.select(id === null ? null : (view.shown?.areas.get(id) ?? null)),
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

  /** Keys of the map, while it has the focus. */
  private press(event: KeyboardEvent): void {
    if (event.key === '?') {
      this.help();
    } else {
      this.stepping?.press(event);
    }
  }

  private help(): void {
    this.dispatchEvent(new CustomEvent('open-dialog', { bubbles: true, detail: 'help' }));
  }

  private speak(text: string): void {
    this.spoken = text;
    this.requestUpdate();
  }

  private fitShown(): void {
    const box = boundsOf(this.view.shown?.features ?? []);
    if (box) {
      this.stage?.fit(box);
    }
  }

  private retry(): void {
    this.tilesFailed = false;
    this.stage?.layers.again();
    if (this.points !== 'loading') {
      this.points?.again();
    }
    this.atlas.retry();
  }

  /** Close enough to see areas: where a token reaches, or just nearer. */
  private closer(steps: number): void {
    if (this.view.shown?.choice.tree === 'private') {
      this.fitShown();
    } else {
      this.stage?.zoomBy(steps);
    }
  }

  private label(): string {
    const { language, offer } = this.atlas;
    const { choice } = this.view;
    if (!offer || !choice) {
      return '';
    }
    const title = `${heading(language, choice)}. ${measureTitle(language, offer, choice)}`;
    return language.say('map.label', { title });
  }

  protected override render() {
    const { atlas, view } = this;
    const { language } = atlas;
    return html`
      <div
        class="map-ground"
        id=${view.id}
        dir="ltr"
        tabindex="0"
        role="application"
        aria-label=${this.label()}
        aria-describedby=${`${view.id}-summary`}
        @keydown=${this.press}
      ></div>
      ${this.controls.render(language, () => this.help())}
      <nser-map-message
        .atlas=${atlas}
        .view=${view}
        .tilesFailed=${this.tilesFailed}
        .tilesBusy=${this.tilesBusy}
        .zoom=${this.stage?.zoom ?? null}
        .retry=${() => this.retry()}
        .closer=${(steps: number) => this.closer(steps)}
      ></nser-map-message>
      <nser-tip .atlas=${atlas} .view=${view}></nser-tip>
      <p class="unseen" aria-live="polite">${this.spoken}</p>
    `;
  }
}
