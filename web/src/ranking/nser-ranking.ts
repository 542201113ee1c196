import { html, nothing } from 'lit';
import { AtlasElement } from '../app/element.ts';
import { styled } from '../app/styled.ts';
import { shortText } from '../i18n/words.ts';
import type { Shown } from '../state/shown.ts';
import { matches, type Row, ranked } from './ranked.ts';

const PAGE = 50;

/** The rows as last sorted: pointing at one must not sort them all again. */
interface Listed {
  shown: Shown | null;
  language: unknown;
  highestFirst: boolean;
  rows: Row[];
}

const NOTHING_LISTED: Listed = { shown: null, language: null, highestFirst: true, rows: [] };

/** The list of all areas of the map, by value, both ways, and the way to find one by name. */
export class NserRanking extends AtlasElement {
  private highestFirst = true;
  private wanted = '';
  private limit = PAGE;
  private listed: Listed = NOTHING_LISTED;

  protected override render() {
    const { shown, language } = this.atlas;
    if (!shown) {
      this.listed = NOTHING_LISTED;
      return nothing;
    }
    const all = this.rows(shown);
    const rows = this.wanted.trim() === '' ? all : all.filter((row) => matches(row.area, this.wanted));
    const most = all.reduce((a, row) => Math.max(a, row.value ?? 0), 0) || 1;
    const type = (event: Event) => {
      this.wanted = (event.target as HTMLInputElement).value;
      this.limit = PAGE;
      this.requestUpdate();
    };
    return html`<section class="ranking" aria-labelledby="ranking-title">
      <h2 id="ranking-title">${language.label(shown.choice.level.info.plural)}</h2>
      <div class="field find">
        <label for="rank-find" class="unseen">${language.say('rank.find')}</label>
        <input id="rank-find" type="search" placeholder=${language.say('rank.find')} .value=${this.wanted} @input=${type} />
      </div>
      ${rows.length === 0 ? html`<p class="quiet">${language.say('rank.nothing')}</p>` : this.table(shown, rows, most)}
      ${rows.length > this.limit ? this.more(rows.length) : nothing}
    </section>`;
  }

  private rows(shown: Shown): Row[] {
    const { language } = this.atlas;
    const { listed, highestFirst } = this;
    if (listed.shown !== shown || listed.language !== language || listed.highestFirst !== highestFirst) {
      if (listed.shown?.choice.level !== shown.choice.level) {
        this.limit = PAGE;
      }
      this.listed = { shown, language, highestFirst, rows: ranked(shown, language, highestFirst) };
    }
    return this.listed.rows;
  }

  private table(shown: Shown, rows: Row[], most: number) {
    const { language } = this.atlas;
    const turn = () => {
      this.highestFirst = !this.highestFirst;
      this.requestUpdate();
    };
    return html`<table>
      <caption class="unseen">${language.say('rank.title')}</caption>
      <thead>
        <tr>
          <th scope="col" class="rank">${language.say('rank.number')}</th>
          <th scope="col">${language.say('rank.area')}</th>
          <th scope="col" class="value" aria-sort=${this.highestFirst ? 'descending' : 'ascending'}>
            <button type="button" class="sort" @click=${turn}>
              ${language.say('rank.value')}<span aria-hidden="true">${this.highestFirst ? ' ▼' : ' ▲'}</span>
            </button>
          </th>
        </tr>
      </thead>
      <tbody>
        ${rows.slice(0, this.limit).map((row) => this.row(shown, row, most))}
      </tbody>
    </table>`;
  }

  private row(shown: Shown, { area, reading, value, rank }: Row, most: number) {
    const { language, selected } = this.atlas;
    const point = (id: number | null) => () => this.atlas.pointing.to(id);
    return html`<tr
      class=${selected?.id === area.id ? 'chosen' : ''}
      @mouseenter=${point(area.id)}
      @mouseleave=${point(null)}
    >
      <td class="rank">${rank === null ? '–' : language.count(rank)}</td>
      <th scope="row">
        <button type="button" class="link" @focus=${point(area.id)} @blur=${point(null)} @click=${() => this.atlas.select(area, true)}>
          ${language.label(area.name)}
        </button>
      </th>
      <td class="value">
        <span class=${value === null ? 'absent' : ''}>${shortText(language, reading, shown.choice.measure)}</span>
        ${value === null ? nothing : html`<span class="spark"><span ${styled({ 'inline-size': `${(value / most) * 100}%` })}></span></span>`}
      </td>
    </tr>`;
  }

  private more(count: number) {
    const { language } = this.atlas;
    const show = () => {
      this.limit += PAGE;
      this.requestUpdate();
    };
    return html`<p class="more">
      <button type="button" @click=${show}>${language.say('rank.more')}</button>
      <span class="quiet">${language.say('rank.shown', { shown: language.count(this.limit), of: language.count(count) })}</span>
    </p>`;
  }
}
