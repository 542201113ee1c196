import { html, nothing, svg } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { AtlasElement } from '../app/element.ts';
import { areaInWords, measured } from '../i18n/words.ts';
import type { Choice } from '../state/choice.ts';
import type { FirstView } from '../state/mapView.ts';
import type { Shown } from '../state/shown.ts';
import type { Second } from '../two/second.ts';
import { axisTitle, tell } from '../two/words.ts';
import { type Dot, nearest, type Plot, plotOf, rankCorrelation, type Scale, scaleOf, stepFrom } from './plot.ts';
import { scatterTable } from './scatterTable.ts';

const MARGIN = { left: 52, right: 24, top: 10, bottom: 26 };
/** How near the pointer must come to a dot, in CSS pixels. */
const NEAR = 22;
const KEYS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'];
/** From here on two dimensions are said to go together. */
const TOGETHER = 0.3;

/** One dimension against the other, a dot for each area; what is pointed at or selected is so on the map too. */
export class NserScatter extends AtlasElement {
  static override properties = {
    ...AtlasElement.properties,
    first: { attribute: false },
    second: { attribute: false },
  };
  declare first: FirstView;
  declare second: Second;
  protected override followsPointer = true;
  private made: { of: [Shown, Shown]; plot: Plot; x: Scale; y: Scale; rho: number | null } | null = null;
  private size: [number, number] = [420, 320];
  private rows = 0;
  private readonly watcher = new ResizeObserver(([entry]) => {
    const { width = 0, height = 0 } = entry?.contentRect ?? {};
    if (width > 80 && height > 80) {
      this.size = [Math.round(width), Math.round(height)];
      this.requestUpdate();
    }
  });

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.watcher.disconnect();
  }

  protected override updated(): void {
    const box = this.querySelector('.plot');
    if (box) {
      this.watcher.observe(box);
    }
  }

  protected override render() {
    const { language, offer } = this.atlas;
    const [first, second] = [this.first.shown, this.second.paint && this.second.shown];
    if (!first || !second || !offer) {
      return html`<p class="scatter-wait" role="status">${this.second.wanting || language.say('map.loading')}</p>`;
    }
    const { plot } = this.reckon(first, second);
    const [across, up] = [axisTitle(language, offer, first.choice), axisTitle(language, offer, second.choice)];
    return html`<section class="scatter" aria-labelledby="scatter-up">
      <h2 id="scatter-up"><span aria-hidden="true">↑</span><span class="unseen">${tell(language, 'up', { title: '' })}</span> ${up}</h2>
      <div class="plot">${this.drawing(plot, first, second.choice, across, up)}</div>
      <p class="scatter-across"><span aria-hidden="true">→</span><span class="unseen">${tell(language, 'across', { title: '' })}</span> ${across}</p>
      <p class="scatter-said" aria-live="polite">${this.said(plot)}</p>
      <p class="quiet">${this.together()} ${this.missing(plot)}</p>
      ${scatterTable(this.atlas, plot.dots, first, second, this.rows, () => {
        this.rows += 50;
        this.requestUpdate();
      })}
    </section>`;
  }

  private reckon(first: Shown, second: Shown) {
    if (this.made?.of[0] !== first || this.made.of[1] !== second) {
      const plot = plotOf(first, second);
      const x = scaleOf(
        plot.dots.map((dot) => dot.x),
        6,
      );
      const y = scaleOf(
        plot.dots.map((dot) => dot.y),
        5,
      );
      this.made = { of: [first, second], plot, x, y, rho: rankCorrelation(plot.dots) };
      this.rows = 50;
    }
    return this.made;
  }

  private at = ({ x, y }: { x: number; y: number }): [number, number] => {
    const [width, height] = this.size;
    const part = (value: number, scale?: Scale) => (scale ? (value - scale.from) / (scale.to - scale.from) : 0);
    return [
      MARGIN.left + part(x, this.made?.x) * (width - MARGIN.left - MARGIN.right),
      height - MARGIN.bottom - part(y, this.made?.y) * (height - MARGIN.top - MARGIN.bottom),
    ];
  };

  private drawing({ dots }: Plot, first: Shown, up: Choice, x: string, y: string) {
    const { language } = this.atlas;
    const [width, height] = this.size;
    const areas = language.inSentence(first.choice.level.info.plural);
    const label = tell(language, 'plot', { count: language.count(dots.length), areas, x, y });
    return html`<svg
      dir="ltr"
      viewBox="0 0 ${width} ${height}"
      tabindex="0"
      role="application"
      aria-label=${label}
      @keydown=${(event: KeyboardEvent) => this.press(event, dots)}
      @mousemove=${(event: MouseEvent) => this.atlas.pointing.to(this.near(event, dots)?.area.id ?? null)}
      @mouseleave=${() => this.atlas.pointing.to(null)}
      @click=${(event: MouseEvent) => this.atlas.select(this.near(event, dots)?.area ?? null, true)}
    >
      ${guard([this.made, width, height, language, first.colours], () => [
        this.axes(first.choice, up),
        dots.map((dot) => this.dot(dot, first)),
      ])}
      ${this.mark(dots, this.atlas.selected?.id, 'chosen')} ${this.mark(dots, this.atlas.pointing.area, 'pointed')}
    </svg>`;
  }

  private axes(across: Choice, up: Choice) {
    const { made, size } = this;
    const [width, height] = size;
    const { left, right, top, bottom } = MARGIN;
    const say = (choice: Choice, value: number) => measured(this.atlas.language, choice, value);
    return svg`<g class="axis">
      ${made?.x.ticks.map((tick) => {
        const [x] = this.at({ x: tick, y: 0 });
        return svg`<path d="M${x} ${top}V${height - bottom}"></path>
          <text x=${x} y=${height - bottom + 17} text-anchor="middle">${say(across, tick)}</text>`;
      })}
      ${made?.y.ticks.map((tick) => {
        const [, y] = this.at({ x: 0, y: tick });
        return svg`<path d="M${left} ${y}H${width - right}"></path>
          <text x=${left - 7} y=${y + 4} text-anchor="end">${say(up, tick)}</text>`;
      })}
    </g>`;
  }

  private dot(dot: Dot, first: Shown) {
    const [x, y] = this.at(dot);
    const look = first.look(dot.area.id);
    return svg`<circle class="dot" cx=${x} cy=${y} r="4.5" fill=${typeof look === 'number' ? (first.colours[look] ?? 'none') : 'none'}></circle>`;
  }

  private mark(dots: readonly Dot[], id: number | null | undefined, kind: string) {
    const dot = dots.find(({ area }) => area.id === id);
    if (!dot) {
      return nothing;
    }
    const [x, y] = this.at(dot);
    return svg`<g class="dot-mark ${kind}" data-area=${dot.area.code}>
      <circle class="halo" cx=${x} cy=${y} r="8"></circle><circle class="ring" cx=${x} cy=${y} r="8"></circle></g>`;
  }

  /** The pointed or selected area in words, for everybody. */
  private said({ dots }: Plot): string {
    const { pointing, selected } = this.atlas;
    const id = pointing.area ?? selected?.id;
    const area = dots.find((dot) => dot.area.id === id)?.area ?? this.first.shown?.areas.get(id ?? -1);
    return area ? areaInWords(this.atlas, this.first, area) : '';
  }

  private together(): string {
    const rho = this.made?.rho;
    if (rho === null || rho === undefined) {
      return '';
    }
    const { language } = this.atlas;
    const key = rho >= TOGETHER ? 'rising' : rho <= -TOGETHER ? 'falling' : 'apart';
    return tell(language, key, {
      rho: rho.toLocaleString(language.code, { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
    });
  }

  private missing({ missing }: Plot): string {
    const { language } = this.atlas;
    const list = [...missing].map(([why, count]) =>
      tell(language, 'absent', { count: language.count(count), why: language.say(`absence.${why}Short`) }),
    );
    // A mark that the list runs as the page does: it may begin with a number.
    const whole = language.dir === 'rtl' ? `\u200f${list.join('، ')}` : list.join(', ');
    return list.length > 0 ? tell(language, 'missing', { list: whole }) : '';
  }

  private near(event: MouseEvent, dots: readonly Dot[]): Dot | null {
    const box = (event.currentTarget as Element).getBoundingClientRect();
    const [width, height] = this.size;
    const x = ((event.clientX - box.left) / box.width) * width;
    const y = ((event.clientY - box.top) / box.height) * height;
    return nearest(dots, this.at, x, y, NEAR);
  }

  private press(event: KeyboardEvent, dots: readonly Dot[]): void {
    const { atlas } = this;
    const { pointing } = atlas;
    const id = pointing.area ?? atlas.selected?.id ?? null;
    if (KEYS.includes(event.key) && !event.altKey) {
      event.preventDefault();
      pointing.to(stepFrom(dots, id, event.key)?.area.id ?? null);
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      atlas.select(dots.find(({ area }) => area.id === pointing.area)?.area ?? atlas.selected ?? null, true);
    } else if (event.key === 'Escape') {
      pointing.to(null);
      atlas.select(null);
    }
  }
}
