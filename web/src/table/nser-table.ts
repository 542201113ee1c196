import { html, nothing } from 'lit';
import { AtlasElement } from '../app/element.ts';
import { tellUsable } from '../app/usable.ts';
import type { Language } from '../i18n/language.ts';
import { PartWords, type Say } from '../i18n/partWords.ts';
import { problemText } from '../i18n/problems.ts';
import { heading, measureTitle } from '../i18n/words.ts';
import type { COLUMNS, Column, Order } from '../state/settings.ts';
import type { Shown } from '../state/shown.ts';
import en from './en.json' with { type: 'json' };
import { tableRow } from './row.ts';
import { columnOf, otherMeasure, PAGE_ROWS, type TableRow, tableRows, turned } from './tableRows.ts';
import { Within } from './within.ts';
import './table.css';

const words = new PartWords(en, () => import('./ur.json'));

/** What the rows were sorted from: another page of them must not sort them all again. */
interface Listed {
  shown: Shown | null;
  language: Language | null;
  order: Order;
  within: Within;
  rows: TableRow[];
}

const NOTHING_LISTED: Listed = { shown: null, language: null, order: 'value,d', within: Within.NOTHING, rows: [] };

/** Every area of the drawn level with its figures: what the map shows, for those who read rather than see. */
export class NserTable extends AtlasElement {
  private listed: Listed = NOTHING_LISTED;
  private within = Within.NOTHING;
  private withinOf = '';
  private page = 0;
  private usable = false;
  private readonly draw = () => this.requestUpdate();

  protected override willUpdate(): void {
    const { shown, language, settings, offer, registry } = this.atlas;
    if (!shown || !offer) {
      this.listed = NOTHING_LISTED;
      return;
    }
    const level = shown.choice.level.info.code;
    const key = `${offer.catalogue.areas}/${level}`;
    if (this.withinOf !== key) {
      this.withinOf = key;
      this.within = Within.NOTHING;
      void Within.of(registry, offer, level).then((within) => {
        if (this.withinOf === key) {
          this.within = within;
          this.requestUpdate();
        }
      });
    }
    const { order } = settings;
    const { listed, within } = this;
    if (listed.shown !== shown || listed.language !== language || listed.order !== order || listed.within !== within) {
      const rows = tableRows(shown, (area) => within.names(area, language), language, order);
      this.listed = { shown, language, order, within, rows };
      this.page = this.pageOf(rows, listed);
    }
  }

  /** Once: its rows are there. */
  protected override updated(): void {
    if (!this.usable && this.querySelector('#table')) {
      this.usable = true;
      tellUsable();
    }
  }

  /** The first page of a new order or map; where an area is selected, its page. */
  private pageOf(rows: readonly TableRow[], before: Listed): number {
    const { shown, settings } = this.atlas;
    if (
      before.order === settings.order &&
      before.shown?.choice.level === shown?.choice.level &&
      before.rows.length > 0
    ) {
      return Math.min(this.page, Math.floor(Math.max(0, rows.length - 1) / PAGE_ROWS));
    }
    const at = before.shown === null ? rows.findIndex(({ area }) => area.code === settings.area) : -1;
    return at < 0 ? 0 : Math.floor(at / PAGE_ROWS);
  }

  protected override render() {
    const { atlas, listed } = this;
    const { language, failure, loading } = atlas;
    const say = words.in(language, this.draw);
    if (failure) {
      return html`<div class="table-place"><div class="message failed" role="alert">
        <p><strong>${language.say('map.figuresFailed')}</strong> <span>${problemText(language, failure)}</span></p>
        <button type="button" class="primary" @click=${() => atlas.retry()}>${language.say('app.retry')}</button>
      </div></div>`;
    }
    if (!listed.shown || !say) {
      return html`<div class="table-place"><p class="message busy" role="status"><span class="spinner"></span>${language.say('map.loading')}</p></div>`;
    }
    return html`<section class="table-view" aria-busy=${loading}>
      <div class="table-scroll" tabindex="0" role="group" aria-label=${say('scroll')}>${this.table(listed.shown, say)}</div>
      ${this.pages(say)}
    </section>`;
  }

  private get span(): { from: number; to: number; of: number } {
    const of = this.listed.rows.length;
    const from = this.page * PAGE_ROWS;
    return { from: Math.min(of, from + 1), to: Math.min(of, from + PAGE_ROWS), of };
  }

  private table(shown: Shown, say: Say<typeof en>) {
    const { language, offer } = this.atlas;
    const { choice } = shown;
    const rows = this.listed.rows.slice(this.page * PAGE_ROWS, (this.page + 1) * PAGE_ROWS);
    const caption = offer
      ? say('caption', {
          title: heading(language, choice),
          measure: measureTitle(language, offer, choice),
          level: language.inSentence(choice.level.info.label),
          release: offer.catalogue.release,
        })
      : '';
    return html`<table id="table" tabindex="-1">
      <caption><span>${caption}</span> <span class="quiet">${say('hint')}</span></caption>
      <thead><tr>${this.columns.map((column) => this.head(column, say))}</tr></thead>
      <tbody>${rows.map((row) => tableRow(this.atlas, shown, row, this.columns, say))}</tbody>
    </table>`;
  }

  /** The name first: it heads its row; what is above the areas only where there is something. */
  private get columns(): Column[] {
    const some = this.listed.rows.some(({ within }) => within.length > 0);
    return (['name', 'value', 'other', 'class', 'within'] satisfies (typeof COLUMNS)[number][]).filter(
      (column) => column !== 'within' || some,
    );
  }

  private heading(column: Column, say: Say<typeof en>): string {
    const { measure } = this.listed.shown?.choice ?? { measure: 'share' };
    if (column === 'value' || column === 'other') {
      return say(column === 'value' ? measure : otherMeasure(measure));
    }
    return say(column);
  }

  private head(column: Column, say: Say<typeof en>) {
    const { order } = this.atlas.settings;
    const now = columnOf(order);
    const sorted = now.column === column ? (now.rising ? 'ascending' : 'descending') : undefined;
    const arrow = sorted === undefined ? '' : now.rising ? '▲' : '▼';
    return html`<th scope="col" class=${column} aria-sort=${sorted ?? nothing}>
      <button type="button" class="sort" @click=${() => this.atlas.set({ order: turned(order, column) })}>
        ${this.heading(column, say)}<span class="arrow" aria-hidden="true">${arrow}</span>
      </button>
    </th>`;
  }

  private pages(say: Say<typeof en>) {
    const { language, settings } = this.atlas;
    const { from, to, of } = this.span;
    const { column, rising } = columnOf(settings.order);
    const numbers = { from: language.count(from), to: language.count(to), of: language.count(of) };
    const spoken = say('sorted', {
      ...numbers,
      column: this.heading(column, say),
      way: say(rising ? 'rising' : 'falling'),
    });
    const turn = (step: number) => () => {
      this.page += step;
      this.requestUpdate();
      this.querySelector('.table-scroll')?.scrollTo({ top: 0 });
    };
    return html`<nav class="table-pages" aria-label=${say('pages')}>
      <button type="button" ?disabled=${this.page === 0} @click=${turn(-1)}>${say('before')}</button>
      <span aria-hidden="true">${say('rows', numbers)}</span>
      <button type="button" ?disabled=${to >= of} @click=${turn(1)}>${say('after')}</button>
      <span class="unseen" role="status">${spoken}</span>
    </nav>`;
  }
}
