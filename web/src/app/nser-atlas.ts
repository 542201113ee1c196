import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { heading, measureTitle } from '../i18n/words.ts';
import { pointTitle } from '../points/pointTitle.ts';
import type { NserSession } from '../session/nser-session.ts';
import type { NserShare } from '../share/nser-share.ts';
import { Atlas } from '../state/atlas.ts';
import { bandsOf } from '../state/choice.ts';
import { methodologyLink } from '../state/link.ts';
import { icons } from './icons.ts';

const SHEETS = ['legend', 'choose', 'area', 'ranking'] as const;
type Sheet = (typeof SHEETS)[number] | 'none';

/** The whole page. */
export class NserAtlas extends LitElement {
  readonly atlas = new Atlas(window.location, window.history, window.location.pathname.replace(/\/$/, '') === '/embed');
  /** Which section a phone shows below the map. */
  private sheet: Sheet = 'none';
  /** Does it reach over most of the page? */
  private tall = false;
  private footOpen = false;
  private mapMissing = false;
  private selected = '';

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.atlas.changed.on(() => this.requestUpdate());
    window.addEventListener('popstate', () => void this.atlas.goneTo());
    void customElements.whenDefined('nser-map').then(() => this.requestUpdate());
    void this.atlas.start();
  }

  protected override willUpdate(): void {
    const { settings } = this.atlas;
    if (settings.area !== this.selected) {
      this.selected = settings.area;
      if (settings.area !== '') {
        this.sheet = 'area';
        this.tall = false;
      } else if (this.sheet === 'area') {
        this.sheet = 'none';
      }
    }
  }

  protected override updated(_changed: PropertyValues): void {
    const { language, settings, resolved, embedded } = this.atlas;
    const root = document.documentElement;
    root.lang = language.code;
    root.dir = language.dir;
    root.dataset.theme = settings.theme;
    root.classList.toggle('embedded', embedded);
    const title = resolved ? heading(language, resolved.choice) : '';
    document.title = title ? language.say('title.document', { title }) : language.say('app.name');
  }

  protected override render() {
    const { atlas } = this;
    const { language } = atlas;
    if (atlas.phase !== 'ready') {
      return this.opening();
    }
    return html`
      <a class="skip" href="#map">${language.say('app.skip')}</a>
      <nser-header .atlas=${atlas} @open-dialog=${this.openDialog}></nser-header>
      <nser-notice .atlas=${atlas} @open-dialog=${this.openDialog}></nser-notice>
      <main class="body" data-sheet=${this.sheet} data-height=${this.tall ? 'tall' : 'low'}>
        ${this.handle()}
        <div class="side start">
          ${atlas.geotags ? html`<nser-point-picker .atlas=${atlas}></nser-point-picker>` : nothing}
          <nser-picker .atlas=${atlas} @sign-in=${() => this.openSession()}></nser-picker>
        </div>
        <div class="middle">
          ${this.mapTitle()}
          ${customElements.get('nser-map') ? html`<nser-map .atlas=${atlas}></nser-map>` : this.mapPlace()}
          ${this.foot()}
          <nser-key .atlas=${atlas} @open-legend=${() => this.openSheet('legend')}></nser-key>
        </div>
        <div class="side end">
          ${
            atlas.geotags?.on
              ? html`<nser-point-legend .atlas=${atlas}></nser-point-legend>`
              : html`<nser-legend .atlas=${atlas}></nser-legend>`
          }
          <div class="reading">
            <nser-detail .atlas=${atlas}></nser-detail>
            <nser-ranking .atlas=${atlas}></nser-ranking>
          </div>
        </div>
      </main>
      ${this.sheets()}
      <nser-session .atlas=${atlas}></nser-session>
      <nser-share .atlas=${atlas}></nser-share>
    `;
  }

  private opening() {
    const { atlas } = this;
    const { language } = atlas;
    return atlas.phase === 'failed'
      ? html`<main class="opening" role="alert">
          <h1>${language.say('app.failed')}</h1>
          <p>${language.say('app.failedHint')}</p>
          <button type="button" class="primary" @click=${() => atlas.retry()}>${language.say('app.retry')}</button>
        </main>`
      : html`<main class="opening" role="status"><span class="spinner"></span><h1>${language.say('app.loading')}</h1></main>`;
  }

  /** The map's program did not come: everything else is there. */
  missMap(): void {
    this.mapMissing = true;
    this.requestUpdate();
  }

  private mapPlace() {
    const { language } = this.atlas;
    return html`<div class="map-place">
      ${
        this.mapMissing
          ? html`<div class="message failed" role="alert">
            <p><strong>${language.say('map.tilesFailed')}</strong> <span>${language.say('map.offline')}</span></p>
            <button type="button" class="primary" @click=${() => window.location.reload()}>${language.say('app.retry')}</button>
          </div>`
          : nothing
      }
    </div>`;
  }

  private mapTitle() {
    const { offer, resolved, language } = this.atlas;
    if (!offer || !resolved) {
      return nothing;
    }
    const { choice } = resolved;
    if (this.atlas.geotags?.on) {
      return pointTitle(language, this.atlas.geotags);
    }
    const level = language.inSentence(choice.level.info.label);
    return html`<div class="map-title">
      <h1>${heading(language, choice)}</h1>
      <p>
        <span>${measureTitle(language, offer, choice, bandsOf(offer))}</span>
        <span>${language.say('title.by', { level })}</span>
        <span>${language.say('title.release', { release: offer.catalogue.release })}</span>
      </p>
    </div>`;
  }

  private foot() {
    const { offer, language, embedded, settings } = this.atlas;
    if (!offer) {
      return nothing;
    }
    const { boundarySet, release, synthetic } = offer.catalogue;
    const full = `/${window.location.search}`;
    const open = () => {
      this.footOpen = !this.footOpen;
      this.requestUpdate();
    };
    return html`<footer class=${this.footOpen ? 'map-foot open' : 'map-foot'}>
      <button type="button" class="plain" aria-expanded=${this.footOpen} aria-label=${language.say('foot.more')} @click=${open}>
        ${this.footOpen ? icons.down : icons.up}
      </button>
      <p>
        ${synthetic ? html`<strong>${language.say('app.synthetic')}.</strong>` : nothing}
        ${language.label(boundarySet.disclaimer)}
      </p>
      <p>
        ${language.say('foot.source', { source: language.say('app.long'), release })}
        · <bdi>${boundarySet.attribution}</bdi> · <a href="https://leafletjs.com" rel="noopener">Leaflet</a>
        · <a data-methodology href=${methodologyLink(settings)} target=${embedded ? '_blank' : nothing}>${language.say('foot.methodology')}</a>
        ${embedded ? html`· <a href=${full} target="_blank" rel="noopener">${language.say('embed.open')}</a>` : nothing}
      </p>
    </footer>`;
  }

  private sheets() {
    const { language } = this.atlas;
    const turn = (sheet: Sheet) => () => this.openSheet(this.sheet === sheet ? 'none' : sheet);
    return html`<nav class="sheets" aria-label=${language.say('sheet.nav')}>
      ${SHEETS.map(
        (sheet) => html`<button type="button" aria-pressed=${this.sheet === sheet} @click=${turn(sheet)}>
          ${icons[sheet]}<span>${language.say(`sheet.${sheet}`)}</span>
        </button>`,
      )}
    </nav>`;
  }

  private openSheet(sheet: Sheet): void {
    this.sheet = sheet;
    this.tall = false;
    this.requestUpdate();
  }

  /** On a phone: makes the open section taller or lower. */
  private handle() {
    const { language } = this.atlas;
    const turn = () => {
      this.tall = !this.tall;
      this.requestUpdate();
    };
    const label = language.say(this.tall ? 'sheet.shorter' : 'sheet.taller');
    return html`<button type="button" class="handle" aria-label=${label} title=${label} @click=${turn}>
      ${this.tall ? icons.down : icons.up}
    </button>`;
  }

  private openDialog(event: CustomEvent<string>): void {
    if (event.detail === 'share') {
      this.querySelector<NserShare>('nser-share')?.open();
    } else {
      this.openSession();
    }
  }

  private openSession(): void {
    this.querySelector<NserSession>('nser-session')?.open();
  }
}
