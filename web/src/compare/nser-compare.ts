import { html, nothing } from 'lit';
import { AtlasElement } from '../app/element.ts';
import { icons } from '../app/icons.ts';
import { PartWords, type Say } from '../i18n/partWords.ts';
import { MOST_COMPARED } from '../state/settings.ts';
import { card } from './card.ts';
import { categoryTable } from './categoryTable.ts';
import { type Beside, besides, greatest, type Missing, toggled } from './compared.ts';
import en from './en.json' with { type: 'json' };
import './compare.css';

const words = new PartWords(en, () => import('./ur.json'));
/** Here the comparison begins folded: the map needs the place. */
const LITTLE_ROOM = '(width <= 820px)';

/** Up to three areas side by side: a card for each, and a table of all categories. */
export class NserCompare extends AtlasElement {
  private open = !window.matchMedia(LITTLE_ROOM).matches;
  private all: readonly (Beside | Missing)[] | 'failed' = [];
  private askedFor = '';
  private removed = '';
  private readonly draw = () => this.requestUpdate();

  protected override willUpdate(): void {
    const { shown, offer, registry, settings } = this.atlas;
    const { compared } = settings;
    const key =
      shown && offer
        ? [
            shown.release,
            shown.choice.table,
            shown.choice.cell,
            shown.choice.measure,
            shown.choice.level.info.code,
            ...compared,
          ].join()
        : '';
    if (key === this.askedFor) {
      return;
    }
    this.askedFor = key;
    if (!shown || !offer) {
      this.all = [];
      return;
    }
    const settle = (all: readonly (Beside | Missing)[] | 'failed') => {
      if (this.askedFor === key) {
        this.all = all;
        this.requestUpdate();
      }
    };
    besides(registry, offer, shown, settings).then(settle, () => settle('failed'));
  }

  protected override render() {
    const { atlas, all } = this;
    const { language, settings } = atlas;
    const say = words.in(language, this.draw);
    if (!say) {
      return nothing;
    }
    const { compared } = settings;
    return html`<section class=${this.open ? 'compare open' : 'compare'} aria-labelledby="compare-title">
      <header ?hidden=${compared.length === 0}>
        <h2 id="compare-title">${say('title')} <span class="quiet">${language.count(compared.length)}/${language.count(MOST_COMPARED)}</span></h2>
        <button type="button" class="plain" data-clear @click=${() => this.keep([], say)}>${say('clear')}</button>
        <button type="button" class="plain" aria-expanded=${this.open} aria-label=${say(this.open ? 'fold' : 'unfold')} @click=${this.turn}>
          ${this.open ? icons.down : icons.up}
        </button>
      </header>
      ${compared.length === 0 || !this.open ? nothing : this.body(all, say)}
      <p class="unseen" role="status">${this.spoken(say)}</p>
    </section>`;
  }

  private readonly turn = () => {
    this.open = !this.open;
    this.requestUpdate();
  };

  private body(all: readonly (Beside | Missing)[] | 'failed', say: Say<typeof en>) {
    const { atlas } = this;
    if (all === 'failed') {
      const again = () => {
        this.askedFor = '';
        this.requestUpdate();
      };
      return html`<p class="message failed" role="alert">${say('failed')}
        <button type="button" class="primary" @click=${again}>${atlas.language.say('app.retry')}</button></p>`;
    }
    if (all.length === 0) {
      return html`<p class="quiet">${say('loading')}</p>`;
    }
    const most = greatest(all);
    const there = all.filter((one): one is Beside => one.area !== null);
    const remove = (code: string) => this.keep(toggled(atlas.settings.compared, code), say, code);
    return html`<div class="beside" tabindex="0" role="group" aria-labelledby="compare-title">
      <ul class="beside-cards">${all.map((one) => card(atlas, one, most, say, () => remove(one.code)))}</ul>
      ${there.length > 0 ? categoryTable(atlas, there, say) : nothing}
      ${all.length < MOST_COMPARED ? html`<p class="quiet">${say('more', { most: atlas.language.count(MOST_COMPARED) })}</p>` : nothing}
    </div>`;
  }

  /** @param gone the area that is taken away */
  private async keep(codes: readonly string[], say: Say<typeof en>, gone = ''): Promise<void> {
    const { all } = this;
    const found = all === 'failed' ? undefined : all.find(({ code }) => code === gone);
    this.removed =
      gone === '' ? '' : say('removed', { area: found?.area ? this.atlas.language.label(found.area.name) : gone });
    await this.atlas.set({ compared: codes });
    await this.updateComplete;
    // the button that was pressed is gone: the next one like it, or the map or the table
    const next =
      this.querySelector<HTMLElement>('.beside-card button') ?? document.querySelector<HTMLElement>('#map, #table');
    next?.focus();
  }

  private spoken(say: Say<typeof en>): string {
    const { language, settings } = this.atlas;
    if (settings.compared.length === 0) {
      return this.removed === '' ? say('none') : `${this.removed} ${say('none')}`;
    }
    if (this.all === 'failed' || this.all.length !== settings.compared.length) {
      return this.removed;
    }
    const areas = language.list(this.all.map((one) => (one.area ? language.label(one.area.name) : one.code)));
    const values = { count: language.count(this.all.length), most: language.count(MOST_COMPARED), areas };
    return `${this.removed} ${say('now', values)}`.trim();
  }
}
