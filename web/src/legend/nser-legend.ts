import { html, nothing, svg } from 'lit';
import { AtlasElement } from '../app/element.ts';
import { type Bin, classOf } from '../figures/classes.ts';
import type { MessageKey } from '../i18n/language.ts';
import { measured, measureTitle } from '../i18n/words.ts';
import type { Method } from '../state/settings.ts';
import type { Shown } from '../state/shown.ts';
import { absenceRows, classRow } from './rows.ts';

const WIDTH = 288;
const HEIGHT = 56;
const STRIP = 10;
const TOP = 10;
/** From this part of the areas on, one class says too little. */
const MOSTLY = 0.55;

/** The legend: a histogram in the colours of the map, the classes with their numbers of areas, and what is absent. */
export class NserLegend extends AtlasElement {
  protected override followsPointer = true;

  protected override render() {
    const { shown, language, offer, resolved, failure } = this.atlas;
    if (!offer || !resolved) {
      return nothing;
    }
    if (!shown) {
      const text = failure ? language.say('map.figuresFailed') : language.say('map.loading');
      return html`<section class="legend"><p class="quiet">${text}</p></section>`;
    }
    const { values } = shown.spread;
    return html`<section class="legend" aria-labelledby="legend-title">
      <h2 id="legend-title">${measureTitle(language, offer, shown.choice)}</h2>
      ${values.length === 0 ? html`<p class="quiet">${language.say('legend.none')}</p>` : this.histogram(shown)}
      ${this.oneClass(shown, values)}
      <ul class="classes">
        ${values.length === 0 ? nothing : this.classes(shown)} ${absenceRows(language, shown.tally)} ${this.outside(shown)}
      </ul>
    </section>`;
  }

  /** Fixed classes keep maps comparable, but can hide every difference: then another way is offered, and the way back. */
  private oneClass(shown: Shown, values: readonly number[]) {
    const { language } = this.atlas;
    const { method, methods } = shown.classes;
    const most = Math.max(0, ...shown.classes.colours.map((_, i) => shown.tally.get(i) ?? 0));
    const button = (wished: Method, text: MessageKey) =>
      html`<button type="button" @click=${() => this.atlas.set({ method: wished })}>${language.say(text)}</button>`;
    if (method === 'fixed' && methods.includes('quantile') && values.length > 1 && most >= MOSTLY * values.length) {
      return html`<p class="one-class">
        <span>${language.say('legend.oneClass')}</span> ${button('quantile', 'legend.showDifferences')}
      </p>`;
    }
    return method !== 'fixed' && methods.includes('fixed')
      ? html`<p class="one-class"><span>${language.say(`method.${method}`)}</span> ${button('fixed', 'legend.backToFixed')}</p>`
      : nothing;
  }

  private histogram(shown: Shown) {
    const { language } = this.atlas;
    const { bins, low, high } = shown.spread;
    const from = bins[0]?.from ?? 0;
    const to = bins.at(-1)?.to ?? 1;
    const x = (value: number) => ((value - from) / (to - from || 1)) * WIDTH;
    const say = (value: number) => measured(language, shown.choice, value);
    const areas = language.inSentence(shown.choice.level.info.plural);
    const label = language.say('legend.histogram', { areas, low: say(low), high: say(high) });
    return html`<svg
      class="histogram"
      dir="ltr"
      viewBox="-4 0 ${WIDTH + 8} ${TOP + HEIGHT + STRIP + 18}"
      role="img"
      aria-label=${label}
    >
      ${this.bars(shown, bins, x)} ${this.strip(shown, x, from, to)} ${this.marker(shown, x)}
      <g class="axis">
        <text x="0" y=${TOP + HEIGHT + STRIP + 14}>${say(from)}</text>
        <text x=${WIDTH} y=${TOP + HEIGHT + STRIP + 14} text-anchor="end">${say(to)}</text>
      </g>
    </svg>`;
  }

  private bars(shown: Shown, bins: readonly Bin[], x: (value: number) => number) {
    const most = bins.reduce((a, bin) => Math.max(a, bin.count), 1);
    return bins.map((bin) => {
      const height = bin.count === 0 ? 0 : Math.max(1.5, (bin.count / most) * HEIGHT);
      const colour = shown.classes.colours[classOf(shown.classes.breaks, (bin.from + bin.to) / 2)];
      return svg`<rect class="bar" x=${x(bin.from) + 0.5} width=${Math.max(0.5, x(bin.to) - x(bin.from) - 1)}
        y=${TOP + HEIGHT - height} height=${height} fill=${colour ?? 'none'}></rect>`;
    });
  }

  private strip(shown: Shown, x: (value: number) => number, from: number, to: number) {
    const inner = shown.classes.breaks.map((value) => Math.min(to, Math.max(from, value)));
    const edges = [from, ...inner, to];
    return shown.classes.colours.map(
      (colour, i) => svg`<rect class="strip" x=${x(edges[i] ?? from)} y=${TOP + HEIGHT + 2}
        width=${Math.max(0, x(edges[i + 1] ?? to) - x(edges[i] ?? from))} height=${STRIP} fill=${colour}></rect>`,
    );
  }

  private marker(shown: Shown, x: (value: number) => number) {
    const id = this.atlas.pointing.area ?? this.atlas.selected?.id;
    const value = id === undefined || id === null ? null : shown.value(id);
    if (value === null) {
      return nothing;
    }
    const at = x(value);
    return svg`<g class="marker"><path d="M${at} ${TOP}V${TOP + HEIGHT + STRIP + 2}"></path>
      <path class="head" d="M${at - 5} 0h10l-5 ${TOP - 2}z"></path></g>`;
  }

  private classes(shown: Shown) {
    const { language } = this.atlas;
    const { breaks, colours } = shown.classes;
    const tally = shown.tally;
    const say = (value: number) => measured(language, shown.choice, value);
    return colours.map((colour, i) => {
      const from = breaks[i - 1];
      const to = breaks[i];
      let text = language.say('legend.all', { value: say(shown.spread.values[0] ?? 0) });
      if (from !== undefined && to !== undefined) {
        text = language.say('legend.between', { from: say(from), to: say(to) });
      } else if (to !== undefined) {
        text = language.say('legend.below', { to: say(to) });
      } else if (from !== undefined) {
        text = language.say('legend.from', { from: say(from) });
      }
      return classRow(this.atlas.language, '', { background: colour }, text, '', tally.get(i) ?? 0);
    });
  }

  private outside(shown: Shown) {
    const { language } = this.atlas;
    return shown.choice.tree === 'private'
      ? classRow(language, 'outside', {}, language.say('legend.outside'), language.say('legend.outsideHint'), null)
      : nothing;
  }
}
