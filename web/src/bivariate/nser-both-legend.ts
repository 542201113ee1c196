import { html, nothing, svg } from 'lit';
import { AtlasElement } from '../app/element.ts';
import type { Language } from '../i18n/language.ts';
import { measured } from '../i18n/words.ts';
import { absenceRows } from '../legend/rows.ts';
import type { Choice } from '../state/choice.ts';
import type { FirstView } from '../state/mapView.ts';
import { axisTitle, tell } from '../two/words.ts';
import { BothPaint, THIRDS } from './bothPaint.ts';

const SIDE = 44;
const CELLS = [0, 1, 2, 3, 4, 5, 6, 7, 8];

/** The square of the nine colours, columns of the first dimension from left, rows of the second from below. */
export function square(paint: BothPaint, marked: number | null) {
  const x = (cell: number) => (cell % THIRDS) * SIDE;
  const y = (cell: number) => (THIRDS - 1 - Math.floor(cell / THIRDS)) * SIDE;
  return svg`${CELLS.map(
    (cell) =>
      svg`<rect x=${x(cell)} y=${y(cell)} width=${SIDE} height=${SIDE} fill=${paint.colours[cell] ?? 'none'}></rect>`,
  )}
  ${
    marked === null
      ? nothing
      : svg`<g class="cell-mark"><rect class="halo" x=${x(marked)} y=${y(marked)} width=${SIDE} height=${SIDE}></rect>
          <rect class="ring" data-cell=${marked} x=${x(marked)} y=${y(marked)} width=${SIDE} height=${SIDE}></rect></g>`
  }`;
}

function range(language: Language, choice: Choice, breaks: readonly number[], third: number): string {
  const say = (value: number) => measured(language, choice, value);
  const [from, to] = [breaks[third - 1], breaks[third]];
  if (from !== undefined && to !== undefined) {
    return language.say('legend.between', { from: say(from), to: say(to) });
  }
  return to !== undefined
    ? language.say('legend.below', { to: say(to) })
    : from !== undefined
      ? language.say('legend.from', { from: say(from) })
      : '–';
}

/** The legend of a map of two dimensions: a square with named axes; the pointed area's cell is marked and told. */
export class NserBothLegend extends AtlasElement {
  static override properties = { ...AtlasElement.properties, first: { attribute: false } };
  declare first: FirstView;
  protected override followsPointer = true;

  protected override render() {
    const { language, offer, pointing, selected } = this.atlas;
    const paint = this.first.twin?.mix;
    const [x, y] = [this.first.shown?.choice, this.first.twin?.choice];
    if (!(paint instanceof BothPaint) || !offer || !x || !y) {
      return nothing;
    }
    const areas = language.label(x.level.info.plural);
    const marked = paint.cell(pointing.area ?? selected?.id);
    const none = CELLS.every((cell) => !paint.tally.has(cell));
    return html`<section class="legend both-legend" aria-labelledby="both-title">
      <h2 id="both-title">${tell(language, 'thirds', { areas })}</h2>
      <p class="quiet">${tell(language, none ? 'none' : 'thirdsHint')}</p>
      ${this.figure(paint, marked, axisTitle(language, offer, x), axisTitle(language, offer, y))}
      <p class="both-cell" data-cell=${marked ?? nothing}>${marked === null ? nothing : this.inWords(paint, marked, x, y)}</p>
      ${paint.columns.length < 2 || paint.rows.length < 2 ? html`<p class="quiet">${tell(language, 'fewer')}</p>` : nothing}
      <ul class="classes">${absenceRows(language, paint.tally)}</ul>
      <ul class="unseen">${CELLS.filter((cell) => paint.tally.has(cell)).map((cell) => html`<li>${this.inWords(paint, cell, x, y)}</li>`)}</ul>
    </section>`;
  }

  private figure(paint: BothPaint, marked: number | null, across: string, up: string) {
    const { language } = this.atlas;
    const [low, high] = [tell(language, 'low'), tell(language, 'high')];
    return html`<div class="both-figure">
      <p class="both-axis up"><span aria-hidden="true">↑</span> ${up}</p>
      <div class="both-square" dir="ltr">
        <span class="both-ends up"><span>${high}</span><span>${low}</span></span>
        <svg viewBox="-2 -2 ${THIRDS * SIDE + 4} ${THIRDS * SIDE + 4}" aria-hidden="true">${square(paint, marked)}</svg>
        <span class="both-ends across"><span>${low}</span><span>${high}</span></span>
      </div>
      <p class="both-axis"><span aria-hidden="true">→</span> ${across}</p>
    </div>`;
  }

  private inWords(paint: BothPaint, cell: number, x: Choice, y: Choice): string {
    const { language } = this.atlas;
    return tell(language, 'cell', {
      x: language.label(x.category.label),
      xRange: range(language, x, paint.columns, cell % THIRDS),
      y: language.label(y.category.label),
      yRange: range(language, y, paint.rows, Math.floor(cell / THIRDS)),
      areas: language.say('legend.areas'),
      count: language.count(paint.tally.get(cell) ?? 0),
    });
  }
}
