import { html, LitElement, nothing } from 'lit';
import type { NserFind } from '../find/nser-find.ts';
import { Introduction } from '../landing/introduction.ts';
import type { Way } from '../notices/told.ts';
import { Atlas } from '../state/atlas.ts';
import { asksForView } from '../state/link.ts';
import { FirstView } from '../state/mapView.ts';
import { isTable } from '../state/pageLink.ts';
import { isPage } from '../state/site.ts';
import { Foot } from './foot.ts';
import { type Dialog, type LazyPart, LazyParts } from './lazy.ts';
import { mapTitle } from './mapTitle.ts';
import { markPage } from './markPage.ts';
import { mapPlace, opening } from './opening.ts';
import { Sheets } from './sheets.ts';
import { mapUsable } from './usable.ts';

/** The whole page. */
export class NserAtlas extends LitElement {
  readonly atlas = new Atlas(window.location, window.history, isPage(window.location.pathname, '/embed'));
  private readonly first = new FirstView(this.atlas);
  private readonly draw = () => this.requestUpdate();
  private readonly sheets = new Sheets(this.draw);
  private readonly tabular = isTable(window.location.pathname);
  private readonly foot = new Foot(this.draw, this.tabular ? null : () => void this.show('nser-landing'));
  private readonly introduction = new Introduction(
    !this.atlas.embedded && !this.tabular && !asksForView(window.location.search),
    this.draw,
  );
  private readonly lazy = new LazyParts(
    () => this.atlas.changed.tell(),
    (part) => part !== 'nser-landing' && this.missPart(), // nobody asked for that one
  );
  private readonly phone = window.matchMedia('(width <= 820px)');
  private mapMissing = false;
  private usable = false;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.atlas.changed.on(this.draw);
    this.phone.addEventListener('change', this.draw);
    window.addEventListener('popstate', () => void this.atlas.goneTo());
    void customElements.whenDefined('nser-map').then(this.draw);
    if (this.introduction.shown) {
      this.lazy.has('nser-landing'); // so early that nothing moves when it comes
    }
    void mapUsable().then(() => {
      this.usable = true;
      this.draw();
    });
    void this.atlas.start();
  }

  /** The map's program did not come: everything else is there. */
  missMap(): void {
    this.mapMissing = true;
    this.draw();
  }

  protected override willUpdate(): void {
    this.sheets.follow(this.atlas.settings.area);
    if (this.phone.matches && this.sheets.shown !== 'none' && this.isIntroduced) {
      this.introduction.close();
    }
  }

  protected override updated(): void {
    markPage(this.atlas, this.tabular);
  }

  protected override render() {
    const { atlas, sheets, tabular } = this;
    const { language } = atlas;
    if (atlas.phase !== 'ready') {
      return opening(atlas);
    }
    this.findLater();
    return html`
      <a class="skip" href=${tabular ? '#table' : '#map'}>${language.say(tabular ? 'app.skipToTable' : 'app.skip')}</a>
      <nser-header .atlas=${atlas} @open-dialog=${this.openDialog}></nser-header>
      <nser-notice .atlas=${atlas} @open-dialog=${this.openDialog} @lead=${this.lead}></nser-notice>
      <main class="body" @use-fields=${() => this.lazy.has('nser-methods')} data-sheet=${this.sheet} data-height=${sheets.tall ? 'tall' : 'low'}>
        ${sheets.handle(language)}
        <div class="side start">${this.choosing()}</div>
        <div class="middle">
          ${mapTitle(atlas, tabular, this.readingHidden ? this.inWords() : nothing, this.first.twin?.choice)}
          ${tabular ? this.table() : this.map()}
          ${this.foot.render(atlas)} ${tabular ? nothing : html`<nser-key .atlas=${atlas} @open-legend=${() => sheets.open('legend')}></nser-key>`}
          ${this.beside()}
        </div>
        ${tabular ? nothing : this.reading()}
      </main>
      ${sheets.nav(language, tabular ? ['choose'] : undefined)} ${this.dialogs()}
    `;
  }

  /** What lies below a phone's map. */
  private get sheet(): string {
    return this.sheets.shown === 'none' && this.isIntroduced ? 'introduction' : this.sheets.shown;
  }

  /** The search comes once the map stands there, and keeps nothing waiting; in a frame where it was chosen. */
  private findLater(): void {
    const { embedded, settings } = this.atlas;
    if ((this.usable || this.mapMissing) && (!embedded || settings.find === '1')) {
      this.lazy.has('nser-find');
    }
  }

  private map() {
    const { atlas } = this;
    return customElements.get('nser-map')
      ? html`<div class="maps" data-sight=${atlas.settings.sight}>
          <nser-map .atlas=${atlas} .view=${this.first} ?inert=${atlas.embedded && atlas.settings.live === '0'} @open-dialog=${this.openDialog}></nser-map>${this.sights()}
        </div>`
      : mapPlace(atlas.language, this.mapMissing);
  }

  private table() {
    const { atlas } = this;
    return this.lazy.has('nser-table')
      ? html`<nser-table .atlas=${atlas}></nser-table>`
      : mapPlace(atlas.language, false);
  }

  private reading() {
    const { atlas } = this;
    // on a phone it scrolls, and may hold nothing else that a keyboard reaches
    return html`<div class="side end" tabindex=${this.phone.matches ? 0 : nothing}>
      ${this.legend()}
      <div class="reading">
        <nser-detail .atlas=${atlas}></nser-detail>
        ${this.readingHidden ? nothing : this.inWords()}
        <nser-ranking .atlas=${atlas}></nser-ranking>
      </div>
    </div>`;
  }

  /** Then the map's words stand under its title. */
  private get readingHidden(): boolean {
    return this.phone.matches || this.tabular || this.atlas.embedded;
  }

  /** Once the map stands there: its tiles and letters come first. */
  private inWords() {
    const { atlas, lazy } = this;
    return (this.usable || this.mapMissing) && atlas.shown && lazy.has('nser-summary')
      ? html`<nser-summary .atlas=${atlas}></nser-summary>`
      : nothing;
  }

  /** Stays once it was used, to say that nothing is compared any more. */
  private beside() {
    const { atlas, lazy } = this;
    const wanted = atlas.settings.compared.length > 0 && atlas.shown && lazy.has('nser-compare');
    return wanted || lazy.used('nser-compare') ? html`<nser-compare .atlas=${atlas}></nser-compare>` : nothing;
  }

  private choosing() {
    const { atlas } = this;
    return html`
      ${this.landing()}
      ${atlas.geotags && this.lazy.has('nser-point-picker') ? html`<nser-point-picker .atlas=${atlas}></nser-point-picker>` : nothing}
      <nser-picker .atlas=${atlas} @sign-in=${() => this.show('nser-session')}></nser-picker>
    `;
  }

  /** On a first visit. A phone shows it where its sections are, until one of them is wanted. */
  private landing() {
    const leave = () => this.introduction.close();
    return this.isIntroduced
      ? html`<nser-landing .atlas=${this.atlas} @leave=${leave} @lead=${this.lead} @find=${this.find}></nser-landing>`
      : nothing;
  }

  private get isIntroduced(): boolean {
    return this.introduction.shown && this.lazy.has('nser-landing');
  }

  /** The second dimension, where one is shown. */
  private sights() {
    const { atlas, first } = this;
    return atlas.settings.sight !== 'map' && this.lazy.has('nser-sights')
      ? html`<nser-sights .atlas=${atlas} .first=${first}></nser-sights>`
      : nothing;
  }

  private legend() {
    const { atlas } = this;
    if (this.first.twin?.mix && !atlas.geotags?.on) {
      return html`<nser-both-legend .atlas=${atlas} .first=${this.first}></nser-both-legend>`;
    }
    if (!atlas.geotags?.on) {
      return html`<nser-legend .atlas=${atlas}></nser-legend>`;
    }
    return this.lazy.has('nser-point-legend') ? html`<nser-point-legend .atlas=${atlas}></nser-point-legend>` : nothing;
  }

  /** Those that were opened before. */
  private dialogs() {
    const { atlas, lazy } = this;
    return html`
      ${lazy.used('nser-session') ? html`<nser-session .atlas=${atlas}></nser-session>` : nothing}
      ${lazy.used('nser-help') ? html`<nser-help .atlas=${atlas}></nser-help>` : nothing}
      ${lazy.used('nser-take') ? html`<nser-take .atlas=${atlas}></nser-take>` : nothing}
    `;
  }

  private openDialog(event: CustomEvent<'take' | 'session' | 'help'>): void {
    void this.show(`nser-${event.detail}`);
  }

  /** Goes to a field, in whichever section of a phone it is. */
  private async lead({ detail }: CustomEvent<Way>): Promise<void> {
    this.sheets.open(detail.sheet);
    await this.updateComplete;
    this.querySelector<HTMLElement>(detail.field)?.focus();
  }

  private async find(): Promise<void> {
    if (await this.lazy.bring('nser-find')) {
      await this.querySelector<NserFind>('nser-find')?.begin();
    }
  }

  private missPart(): void {
    this.atlas.tellOf({ key: 'notice.partMissing' });
  }

  /** Opens a dialog or the introduction, fetching it the first time. */
  private async show(dialog: LazyPart): Promise<void> {
    if (dialog === 'nser-landing') {
      this.introduction.shown = true;
      this.sheets.open('none');
    }
    if (!(await this.lazy.bring(dialog))) {
      this.missPart();
    } else {
      await this.updateComplete;
      const element = this.querySelector<Dialog>(dialog);
      await element?.updateComplete;
      element?.open();
    }
  }
}
