import { html, nothing } from 'lit';
import type { AreaInfo } from '../api/contract.ts';
import { AtlasElement } from '../app/element.ts';
import { icons } from '../app/icons.ts';
import { styled } from '../app/styled.ts';
import { type Reading, readingAt, valueIn } from '../figures/readings.ts';
import { fullText, heading, measured, shortText, unitName } from '../i18n/words.ts';
import { ranked } from '../ranking/ranked.ts';
import type { Shown } from '../state/shown.ts';
import { type Compared, compare } from './comparison.ts';

interface Bar {
  name: string;
  kind: string;
  reading: Reading | undefined;
}

/** The card of the selected area: its figure, the same figure above it, and the other categories. */
export class NserDetail extends AtlasElement {
  private compared: Compared[] | 'loading' | 'failed' = [];
  private comparedFor = '';

  protected override willUpdate(): void {
    const { selectedIn: shown, selected, offer, registry } = this.atlas;
    const key =
      shown && selected
        ? [shown.choice.table, shown.choice.cell, shown.choice.level.info.code, selected.code].join()
        : '';
    if (key === this.comparedFor) {
      return;
    }
    this.comparedFor = key;
    if (!shown || !selected || !offer) {
      this.compared = [];
      return;
    }
    this.compared = 'loading';
    const settle = (compared: Compared[] | 'failed') => {
      if (this.comparedFor === key) {
        this.compared = compared;
        this.requestUpdate();
      }
    };
    compare(registry, offer, shown, selected).then(settle, () => settle('failed'));
  }

  protected override render() {
    const { shown, selectedIn, selected, language } = this.atlas;
    if (!shown) {
      return nothing;
    }
    return selected && selectedIn
      ? this.card(selectedIn, selected)
      : html`<section class="detail empty" aria-labelledby="detail-title">
          <h2 id="detail-title">${language.say('detail.title')}</h2>
          <p class="quiet">${language.say('detail.hint')}</p>
          ${this.summary(shown)}
        </section>`;
  }

  private summary(shown: Shown) {
    const { language } = this.atlas;
    const list = ranked(shown, language, true).filter((row) => row.value !== null);
    const high = list[0];
    const low = list.at(-1);
    if (!high || !low || list.length < 2) {
      return nothing;
    }
    const text = (row: typeof high) => shortText(language, row.reading, shown.choice.measure);
    return html`<p class="summary">
      ${language.say('detail.summary', {
        high: language.label(high.area.name),
        highValue: text(high),
        low: language.label(low.area.name),
        lowValue: text(low),
      })}
    </p>`;
  }

  private card(shown: Shown, area: AreaInfo) {
    const { language, offer } = this.atlas;
    const { choice } = shown;
    const reading = shown.readings.get(area.id);
    const units = offer ? unitName(language, offer, choice) : '';
    const above = Array.isArray(this.compared) ? this.compared : [];
    const path = above.map((one) => language.label(one.area.name)).join(' · ');
    const number = valueIn(reading, choice.measure) !== null;
    return html`<section class="detail" aria-labelledby="detail-title">
      <header>
        <div>
          <p class="eyebrow">${language.label(choice.level.info.label)}</p>
          <h2 id="detail-title">${language.label(area.name)}</h2>
          <p class="quiet path">${path}</p>
        </div>
        <button type="button" class="plain" aria-label=${language.say('detail.clear')} title=${language.say('detail.clear')} @click=${() => this.atlas.select(null)}>
          ${icons.close}
        </button>
      </header>
      <p class=${number ? 'figure' : 'figure absent'}>${fullText(language, reading, choice, units)}</p>
      <p class="figure-of">${heading(language, choice)}</p>
      ${this.counts(reading, units)} ${this.rank(shown, area)} ${this.comparison(shown, area, reading)}
      ${this.categories(shown, area)} ${this.notes(area, reading)}
    </section>`;
  }

  private counts(reading: Reading | undefined, units: string) {
    const { language } = this.atlas;
    if (!reading || reading.count === null) {
      return nothing;
    }
    const count = language.count(reading.count);
    const text =
      reading.total === null
        ? language.say('value.count', { count, units })
        : language.say('value.of', { count, total: language.count(reading.total), units });
    return html`<p class="quiet">${text}</p>`;
  }

  private rank(shown: Shown, area: AreaInfo) {
    const { language } = this.atlas;
    const list = ranked(shown, language, true);
    const row = list.find((one) => one.area.id === area.id);
    const of = list.filter((one) => one.rank !== null).length;
    return row?.rank
      ? html`<p class="quiet">${language.say('detail.rank', { rank: language.count(row.rank), of: language.count(of) })}</p>`
      : nothing;
  }

  private comparison(shown: Shown, area: AreaInfo, reading: Reading | undefined) {
    const { language, offer } = this.atlas;
    if (this.compared === 'failed') {
      return html`<p class="quiet">${language.say('detail.compareFailed')}</p>`;
    }
    if (shown.choice.measure === 'count' || this.compared === 'loading' || this.compared.length === 0) {
      return nothing;
    }
    const own: Bar = { name: language.label(area.name), kind: 'own', reading };
    const above: Bar[] = this.compared.map((one) => ({
      name: language.label(one.area.name),
      kind: language.label(offer?.level(one.areaLevel)?.info.label),
      reading: one.reading,
    }));
    return html`<h3>${language.say('detail.compare')}</h3>
      ${this.bars([own, ...above], shown)}`;
  }

  private categories(shown: Shown, area: AreaInfo) {
    const { language } = this.atlas;
    const { choice, figures } = shown;
    const row = figures.ids.indexOf(area.id);
    const first = choice.cell - choice.dimension.categories.indexOf(choice.category);
    const bars = choice.dimension.categories.map((category, i) => ({
      name: language.label(category.label),
      kind: category.code === choice.category.code ? 'own' : '',
      reading: row < 0 ? undefined : readingAt(figures, row, first + i),
    }));
    return html`<h3>${language.say('detail.categories', { dimension: language.label(choice.dimension.label) })}</h3>
      ${this.bars(bars, shown)}
      ${choice.dimension.multiple ? html`<p class="quiet small">${language.say('detail.multiple')}</p>` : nothing}`;
  }

  private bars(bars: Bar[], shown: Shown) {
    const { language } = this.atlas;
    const { measure } = shown.choice;
    const most = bars.reduce((a, bar) => Math.max(a, valueIn(bar.reading, measure) ?? 0), 0) || 1;
    return html`<ul class="bars">
      ${bars.map((bar) => {
        const value = valueIn(bar.reading, measure);
        const length = value === null ? 0 : (value / most) * 100;
        return html`<li class=${bar.kind === 'own' ? 'own' : ''}>
          <span class="bar-name">${bar.name}${bar.kind && bar.kind !== 'own' ? html` <small>${bar.kind}</small>` : nothing}</span>
          <span class="bar-track"><span class="bar-fill" ${styled({ 'inline-size': `${length}%` })}></span></span>
          <span class=${value === null ? 'bar-value absent' : 'bar-value'} title=${value === null ? '' : measured(language, shown.choice, value)}>
            ${shortText(language, bar.reading, measure)}
          </span>
        </li>`;
      })}
    </ul>`;
  }

  private notes(area: AreaInfo, reading: Reading | undefined) {
    const { language, offer } = this.atlas;
    const names = (codes: string[]) => codes.map((code) => language.labelOf(offer?.dimensions ?? [], code)).join(', ');
    const merged = (area.merged ?? []).filter((code) => code !== area.code);
    const dimensions = (area.notCollected ?? []).filter((code) => offer?.dimensions.some((one) => one.code === code));
    const partly = area.partlyNotCollected ?? [];
    return html`<div class="notes">
      ${area.map === 'not-collected' ? html`<p>${language.say('detail.mapNotCollected')}</p>` : nothing}
      ${dimensions.length > 0 ? html`<p>${language.say('detail.notCollected', { what: names(dimensions) })}</p>` : nothing}
      ${partly.length > 0 ? html`<p>${language.say('detail.partly', { what: names(partly) })}</p>` : nothing}
      ${merged.length > 0 ? html`<p>${language.say('detail.merged', { names: merged.join(', ') })}</p>` : nothing}
      ${reading?.asOf ? html`<p>${language.say('detail.asOf', { asOf: language.date(reading.asOf) })}</p>` : nothing}
    </div>`;
  }
}
