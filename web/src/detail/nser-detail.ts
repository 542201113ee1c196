import { html, nothing } from 'lit';
import type { AreaInfo } from '../api/contract.ts';
import { AtlasElement } from '../app/element.ts';
import { icons } from '../app/icons.ts';
import { type Reading, readingAt } from '../figures/readings.ts';
import type { Shown } from '../state/shown.ts';
import { type Bar, barList } from './bars.ts';
import { besideButton } from './besideButton.ts';
import { type Compared, compare } from './comparison.ts';
import { figureLines, summaryLine } from './figureLines.ts';
import { notes } from './notes.ts';

/** The card of the selected area: its figure, the same figure above it, and the other categories. */
export class NserDetail extends AtlasElement {
  private compared: Compared[] | 'loading' | 'failed' = [];
  private comparedFor = '';

  protected override willUpdate(): void {
    const { selectedIn: shown, selected, offer, registry } = this.atlas;
    const key =
      shown && selected
        ? [shown.release, shown.choice.table, shown.choice.cell, shown.choice.level.info.code, selected.code].join()
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
          ${summaryLine(this.atlas, shown)}
        </section>`;
  }

  private card(shown: Shown, area: AreaInfo) {
    const { language } = this.atlas;
    const reading = shown.readings.get(area.id);
    const above = Array.isArray(this.compared) ? this.compared : [];
    const path = above.map((one) => language.label(one.area.name)).join(' · ');
    return html`<section class="detail" aria-labelledby="detail-title">
      <header>
        <div>
          <p class="eyebrow">${language.label(shown.choice.level.info.label)}</p>
          <h2 id="detail-title">${language.label(area.name)}</h2>
          <p class="quiet path">${path}</p>
        </div>
        <button type="button" class="plain" aria-label=${language.say('detail.clear')} title=${language.say('detail.clear')} @click=${() => this.atlas.select(null)}>
          ${icons.close}
        </button>
      </header>
      ${figureLines(this.atlas, shown, area)} ${besideButton(this.atlas, area)}
      ${this.comparison(shown, area, reading)} ${this.categories(shown, area)}
      ${notes(this.atlas, area, reading)}
    </section>`;
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
      ${barList(language, [own, ...above], shown)}`;
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
      ${barList(language, bars, shown)}
      ${choice.dimension.multiple ? html`<p class="quiet small">${language.say('detail.multiple')}</p>` : nothing}`;
  }
}
