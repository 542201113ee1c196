import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Catalogue } from '../../api/contract.ts';
import { Registry } from '../../api/registry.ts';
import { deviceLanguage, english, type Language, languageOf } from '../../i18n/language.ts';
import { readLink } from '../../state/link.ts';
import { publicCatalogue } from '../../state/published.ts';
import { type LanguageCode, THEMES, type Theme } from '../../state/settings.ts';
import { PAGES, type PageName, pageAddress } from './pageList.ts';
import { prose, say } from './prose.ts';
import { type FrameWords, frameWords, type PageWords, type Section } from './words.ts';

/**
 * A page to be read: its title and text in one column, the navigation of all pages above. Words come before data: what only the
 * server knows is filled in when it comes, and a server that is gone takes nothing else away.
 */
export abstract class ReadingPage<Words extends PageWords> extends LitElement {
  protected words: Words | null = null;
  protected language: Language = english;
  /** What is served; null until it is known. */
  protected catalogue: Catalogue | null = null;
  /** Did the server fail to say what it serves? */
  protected failed = false;
  /** The release that the page is about; empty: the newest. */
  protected wished = '';
  /** The release that the link named and that is not there, and the newest, which stands in for it. */
  private missed: { release: string; newest: string } | null = null;
  private frame: FrameWords | null = null;
  private theme: Theme = 'auto';
  /** Empty: the device's language is shown, none was chosen. */
  private chosen: LanguageCode | '' = '';
  private languageFailed = false;

  /** Which of the pages this is. */
  protected abstract readonly page: PageName;

  protected abstract wordsOf(code: LanguageCode): Promise<Words>;

  /** What stands below title and lead. */
  protected abstract text(words: Words): unknown;

  /** Asks the server for what the page shows of it. */
  protected async ask(): Promise<void> {
    this.catalogue = await this.served();
  }

  /** What everybody may see of the page's release; when that is not there, of the newest, and the page says so. */
  protected async served(registry = new Registry()): Promise<Catalogue> {
    const { catalogue, dead } = await publicCatalogue(registry, this.wished);
    if (dead) {
      this.miss(catalogue.release);
    }
    return catalogue;
  }

  /** The release of the link is not there: its links lead to the newest from now on. */
  protected miss(newest: string): void {
    this.missed = { release: this.wished, newest };
    this.wished = '';
    this.keepAddress();
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const { release, lang, theme } = readLink(window.location.search).settings;
    this.wished = release ?? '';
    this.theme = theme ?? 'auto';
    this.chosen = lang ?? '';
    void this.open();
  }

  private async open(): Promise<void> {
    const asked = this.fetchServed();
    const code = this.chosen || deviceLanguage();
    if (!(await this.show(code)) && code !== 'en') {
      await this.show('en');
    }
    await asked;
    await this.updateComplete;
    const anchor = decodeURIComponent(window.location.hash.slice(1));
    if (anchor !== '') {
      document.getElementById(anchor)?.scrollIntoView();
    }
  }

  private async fetchServed(): Promise<void> {
    this.failed = false;
    try {
      await this.ask();
    } catch {
      this.failed = true;
    }
    this.requestUpdate();
  }

  /** @returns whether its words came; otherwise everything stays as it was, and the page says so. */
  private async show(code: LanguageCode): Promise<boolean> {
    try {
      const [language, frame, words] = await Promise.all([languageOf(code), frameWords(code), this.wordsOf(code)]);
      Object.assign(this, { language, frame, words });
    } catch {
      this.languageFailed = true;
      this.requestUpdate();
      return false;
    }
    this.dress();
    return true;
  }

  /** Language, direction, appearance and address of the whole document. */
  private dress(): void {
    const root = document.documentElement;
    root.lang = this.language.code;
    root.dir = this.language.dir;
    root.dataset.theme = this.theme;
    document.title = this.language.say('title.document', { title: this.words?.title ?? '' });
    this.keepAddress();
    this.requestUpdate();
  }

  private keepAddress(): void {
    window.history.replaceState(null, '', (this.address('') || window.location.pathname) + window.location.hash);
  }

  private async turnLanguage(): Promise<void> {
    const before = this.chosen;
    this.languageFailed = false;
    this.chosen = this.language.code === 'en' ? 'ur' : 'en';
    if (!(await this.show(this.chosen))) {
      this.chosen = before;
    }
  }

  private turnTheme(): void {
    this.theme = THEMES[(THEMES.indexOf(this.theme) + 1) % THEMES.length] ?? 'auto';
    this.dress();
  }

  /** An address of this server at the same release, in the same language and theme. */
  protected readonly address = (path: string): string =>
    pageAddress(path, { release: this.wished, lang: this.chosen, theme: this.theme });

  protected override render() {
    const { frame, words } = this;
    if (!frame || !words) {
      return nothing;
    }
    return html`
      <a class="skip" href="#text">${frame.skip}</a>
      <header class="bar">
        ${this.brand(frame)} ${this.actions(frame)} ${this.navigation(frame)}
      </header>
      <main id="text" tabindex="-1">
        <h1>${words.title}</h1>
        <p class="lead">${words.lead}</p>
        ${this.languageFailed ? html`<p class="notice" role="status">${frame.language}</p>` : nothing}
        ${this.missed ? html`<p class="notice" role="status">${this.fill(frame.missed, this.missed)}</p>` : nothing}
        ${this.failed ? this.failure(frame) : nothing}
        ${this.text(words)}
      </main>
      ${this.foot(frame)}
    `;
  }

  private brand(frame: FrameWords) {
    const { language } = this;
    return html`<div class="who">
      <a class="brand" href=${this.address('/')}><span class="mark" aria-hidden="true"></span>${language.say('app.name')}</a>
      ${this.catalogue?.synthetic ? html`<span class="synthetic">${frame.synthetic}</span>` : nothing}
    </div>`;
  }

  private actions(frame: FrameWords) {
    const { language } = this;
    return html`<div class="actions" role="group" aria-label=${frame.actions}>
      <button type="button" class="theme" @click=${this.turnTheme}>${language.say(`theme.${this.theme}`)}</button>
      <button type="button" class="print" @click=${() => window.print()}>${frame.print}</button>
      <button
        type="button"
        class="language"
        lang=${language.code === 'en' ? 'ur' : 'en'}
        title=${language.say('app.languageHint')}
        @click=${this.turnLanguage}
      >${language.say('app.language')}</button>
    </div>`;
  }

  private navigation({ nav, pages }: FrameWords) {
    return html`<nav class="pages" aria-label=${nav}>
      <ul>
        <li><a class="back" href=${this.address('/')}>${pages.map}</a></li>
        ${PAGES.map(
          (page) => html`<li>
            <a href=${this.address(`/${page}`)} aria-current=${page === this.page ? 'page' : nothing}>${pages[page]}</a>
          </li>`,
        )}
      </ul>
    </nav>`;
  }

  private failure(frame: FrameWords) {
    return html`<p class="notice" role="status">
      ${frame.failed}
      <button type="button" @click=${this.fetchServed}>${this.language.say('app.retry')}</button>
    </p>`;
  }

  private foot(frame: FrameWords) {
    const { catalogue, language } = this;
    if (!catalogue) {
      return nothing;
    }
    const asOf = language.date(catalogue.asOf);
    return html`<footer class="foot"><p>${this.fill(frame.foot, { release: catalogue.release, asOf })}</p></footer>`;
  }

  /** Puts values into a text's places; in Urdu each keeps its own direction. */
  protected fill(text: string, values: Record<string, string>): string {
    const apart = Object.entries(values).map(([name, value]) => [name, `\u2068${value}\u2069`]);
    return say(text, this.language.dir === 'rtl' ? Object.fromEntries(apart) : values);
  }

  protected prose(text: string) {
    return prose(text, this.address);
  }

  /** @param more what stands behind the section's words */
  protected section({ id, title, text, list }: Section, more: unknown = nothing): TemplateResult {
    return html`<section id=${id}>
      <h2>${title}</h2>
      ${text.map((paragraph) => html`<p>${this.prose(paragraph)}</p>`)}
      ${list.length > 0 ? html`<ul>${list.map((item) => html`<li>${this.prose(item)}</li>`)}</ul>` : nothing}
      ${more}
    </section>`;
  }
}
