import { html, LitElement, nothing } from 'lit';
import { heading } from '../i18n/words.ts';
import { Atlas } from '../state/atlas.ts';
import { FirstView } from '../state/mapView.ts';
import { Foot } from './foot.ts';
import { type Dialog, type LazyPart, LazyParts } from './lazy.ts';
import { mapTitle } from './mapTitle.ts';
import { mapPlace, opening } from './opening.ts';
import { Sheets } from './sheets.ts';

/** The whole page. */
export class NserAtlas extends LitElement {
  readonly atlas = new Atlas(window.location, window.history, window.location.pathname.replace(/\/$/, '') === '/embed');
  private readonly first = new FirstView(this.atlas);
  private readonly draw = () => this.requestUpdate();
  private readonly sheets = new Sheets(this.draw);
  private readonly foot = new Foot(this.draw);
  private readonly lazy = new LazyParts(this.draw, () => this.atlas.tellOf({ key: 'notice.partMissing' }));
  private mapMissing = false;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.atlas.changed.on(this.draw);
    window.addEventListener('popstate', () => void this.atlas.goneTo());
    void customElements.whenDefined('nser-map').then(this.draw);
    void this.atlas.start();
  }

  /** The map's program did not come: everything else is there. */
  missMap(): void {
    this.mapMissing = true;
    this.draw();
  }

  protected override willUpdate(): void {
    this.sheets.follow(this.atlas.settings.area);
  }

  protected override updated(): void {
    const { language, settings, resolved, embedded } = this.atlas;
    const root = document.documentElement;
    root.lang = language.code;
    root.dir = language.dir;
    root.dataset.theme = settings.theme;
    root.classList.toggle('embedded', embedded);
    root.classList.toggle('finding', settings.find === '1');
    root.classList.toggle('choosing', settings.pick === '1');
    const title = resolved ? heading(language, resolved.choice) : '';
    document.title = title ? language.say('title.document', { title }) : language.say('app.name');
  }

  protected override render() {
    const { atlas, sheets } = this;
    const { language } = atlas;
    if (atlas.phase !== 'ready') {
      return opening(atlas);
    }
    return html`
      <a class="skip" href="#map">${language.say('app.skip')}</a>
      <nser-header .atlas=${atlas} @open-dialog=${this.openDialog}></nser-header>
      <nser-notice .atlas=${atlas} @open-dialog=${this.openDialog}></nser-notice>
      <main class="body" data-sheet=${sheets.shown} data-height=${sheets.tall ? 'tall' : 'low'}>
        ${sheets.handle(language)}
        <div class="side start">${this.choosing()}</div>
        <div class="middle">
          ${mapTitle(atlas)}
          ${customElements.get('nser-map') ? html`<nser-map .atlas=${atlas} .view=${this.first} ?inert=${atlas.embedded && atlas.settings.live === '0'}></nser-map>` : mapPlace(language, this.mapMissing)}
          ${this.foot.render(atlas)}
          <nser-key .atlas=${atlas} @open-legend=${() => sheets.open('legend')}></nser-key>
        </div>
        <div class="side end">
          ${this.legend()}
          <div class="reading">
            <nser-detail .atlas=${atlas}></nser-detail>
            <nser-ranking .atlas=${atlas}></nser-ranking>
          </div>
        </div>
      </main>
      ${sheets.nav(language)} ${this.dialogs()}
    `;
  }

  private choosing() {
    const { atlas } = this;
    return html`
      ${atlas.geotags && this.lazy.has('nser-point-picker') ? html`<nser-point-picker .atlas=${atlas}></nser-point-picker>` : nothing}
      <nser-picker .atlas=${atlas} @sign-in=${() => this.show('nser-session')}></nser-picker>
    `;
  }

  private legend() {
    const { atlas } = this;
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
      ${lazy.used('nser-take') ? html`<nser-take .atlas=${atlas}></nser-take>` : nothing}
    `;
  }

  private openDialog(event: CustomEvent<'take' | 'session'>): void {
    void this.show(`nser-${event.detail}`);
  }

  /** Opens a dialog, fetching it the first time. */
  private async show(dialog: LazyPart): Promise<void> {
    if (await this.lazy.bring(dialog)) {
      await this.updateComplete;
      const element = this.querySelector<Dialog>(dialog);
      await element?.updateComplete;
      element?.open();
    }
  }
}
