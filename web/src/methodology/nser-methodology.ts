import { html, LitElement, nothing } from 'lit';
import { deviceLanguage, english, type Language, languageOf } from '../i18n/language.ts';
import { readLink, writeLink } from '../state/link.ts';
import { DEFAULTS, type LanguageCode, type Theme } from '../state/settings.ts';
import { accuracy, rows } from './accuracy.ts';
import { answered, type Content, contentOf, MEASURED, type Question, say, USUAL } from './content.ts';
import { servedProfile } from './served.ts';

/** How the figures are made, protected and how exact they are, for everybody: questions and answers, one table. */
export class NserMethodology extends LitElement {
  private content: Content | null = null;
  private language: Language = english;
  private theme: Theme = 'auto';
  /** Empty: the device's language is shown, none was chosen. */
  private chosen: LanguageCode | '' = '';
  private profile = USUAL;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const { lang, theme } = readLink(window.location.search).settings;
    this.theme = theme ?? 'auto';
    void this.show(lang ?? '');
  }

  private async show(chosen: LanguageCode | ''): Promise<void> {
    const code = chosen || deviceLanguage();
    this.chosen = chosen;
    const [language, content, profile] = await Promise.all([languageOf(code), contentOf(code), servedProfile()]);
    this.profile = profile;
    this.language = language;
    this.content = content;
    const root = document.documentElement;
    root.lang = language.code;
    root.dir = language.dir;
    root.dataset.theme = this.theme;
    document.title = language.say('title.document', { title: content.title });
    window.history.replaceState(null, '', this.address(window.location.pathname) + window.location.hash);
    this.requestUpdate();
  }

  /** An address of this server in the same language and theme. */
  private address(path: string): string {
    const query = writeLink({ ...DEFAULTS, lang: this.chosen, theme: this.theme });
    return query ? `${path}?${query}` : path;
  }

  protected override render() {
    const { content, language } = this;
    if (!content) {
      return nothing;
    }
    return html`
      <header class="bar">
        <a class="brand" href=${this.address('/')}><span class="mark" aria-hidden="true"></span>${language.say('app.name')}</a>
        <nav class="actions" aria-label=${content.page}>
          <a href=${this.address('/')}>${content.back}</a>
          <button type="button" class="print" @click=${() => window.print()}>${content.print}</button>
          <button
            type="button"
            class="language"
            lang=${language.code === 'en' ? 'ur' : 'en'}
            title=${language.say('app.languageHint')}
            @click=${() => this.show(language.code === 'en' ? 'ur' : 'en')}
          >${language.say('app.language')}</button>
        </nav>
      </header>
      <main>
        <h1>${content.title}</h1>
        <p class="lead">${content.lead}</p>
        <ol class="questions">
          ${content.questions.map((question) => this.question(answered(question, this.profile, content), content))}
        </ol>
        <p class="more">${content.more}</p>
      </main>
    `;
  }

  private question({ id, question, answer, list }: Question, content: Content) {
    return html`<li id=${id}>
      <h2>${question}</h2>
      ${answer.map((paragraph) => html`<p>${paragraph}</p>`)}
      ${id === MEASURED && this.profile === USUAL ? this.table(content) : nothing}
      ${list.length > 0 ? html`<ul>${list.map((item) => html`<li>${item}</li>`)}</ul>` : nothing}
    </li>`;
  }

  private table({ table }: Content) {
    const { language } = this;
    const levels: Record<string, string> = table.levels;
    const values = { households: language.count(accuracy.households), date: language.date(accuracy.measured) };
    return html`<div class="table" tabindex="0" role="group" aria-label=${table.label}>
      <table>
        <caption>${say(table.caption, values)}</caption>
        <thead>
          <tr>
            <th scope="col">${table.level}</th>
            <th scope="col" class="number">${table.areas}</th>
            <th scope="col" class="number">${table.withheld}</th>
            <th scope="col" class="number">${table.usual}</th>
            <th scope="col" class="number">${table.most}</th>
          </tr>
        </thead>
        <tbody>
          ${rows(accuracy, language, (percent) => say(table.less, { percent })).map(
            (row) => html`<tr>
              <th scope="row">${levels[row.areaLevel] ?? row.areaLevel}</th>
              <td class="number">${row.areas}</td>
              <td class="number">${row.withheld}</td>
              <td class="number">${row.usual}</td>
              <td class="number">${row.most}</td>
            </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }
}
