import { html, nothing } from 'lit';
import { Registry } from '../../api/registry.ts';
import { facts } from '../frame/facts.ts';
import { ReadingPage } from '../frame/readingPage.ts';
import type { Section } from '../frame/words.ts';
import { EXAMPLE, price, RATES } from './price.ts';
import { type Line, linesOf } from './requestAddress.ts';
import { type AskWords, askWords } from './words.ts';

/** How to ask for what is not public: what there is, who may have it, its price, the steps, the form and the address. */
export class NserAsk extends ReadingPage<AskWords> {
  protected override readonly page = 'ask';
  protected override wordsOf = askWords;
  /** Whom to write to; null until it is known. */
  private lines: Line[] | null = null;

  protected override async ask(): Promise<void> {
    const registry = new Registry();
    const { requestAddress } = await registry.releases();
    this.lines = linesOf(requestAddress ?? ''); // told before there is any release
    await super.ask();
  }

  protected override text(words: AskWords) {
    return html`
      ${this.catalogue?.synthetic ? html`<p class="notice">${words.note}</p>` : nothing}
      ${words.sections.map((section) => this.section(section, this.behind(section, words)))}
    `;
  }

  private behind({ id }: Section, words: AskWords) {
    switch (id) {
      case 'kinds':
        return this.kinds(words);
      case 'price':
        return this.prices(words);
      case 'steps':
        return this.steps(words);
      case 'form':
        return this.form(words);
      case 'where':
        return this.where(words);
      default:
        return nothing;
    }
  }

  private kinds({ kinds }: AskWords) {
    const [who = '', finest = '', cost = ''] = kinds.facts;
    return html`<div class="cards">
      ${kinds.rows.map(
        (kind) => html`<section id="category-${kind.code}">
          <h3><bdi class="code">${kind.code}</bdi> ${kind.name}</h3>
          <p>${kind.what}</p>
          ${facts([
            [who, kind.who],
            [finest, kind.finest],
            [cost, kind.price],
          ])}
        </section>`,
      )}
    </div>`;
  }

  private prices({ prices }: AskWords) {
    const { language } = this;
    const { households, topics } = EXAMPLE;
    const rupees = (amount: number) => this.fill(prices.rupees, { amount: language.count(amount) });
    const rows = RATES.map(
      (rate) => html`<tr>
        <th scope="row">${prices.classes[rate.code]}</th>
        <td class="number">${rupees(rate.rupees)}</td>
        <td class="number">${rupees(price(rate.rupees, households, topics))}</td>
      </tr>`,
    );
    const values = { households: language.count(households), topics: language.count(topics) };
    return html`${this.table(this.fill(prices.caption, values), prices.columns, rows)}
      <p>${prices.formula}</p>`;
  }

  private steps({ steps }: AskWords) {
    return html`<ol class="steps">
      ${steps.map(({ who, what }) => html`<li><strong>${who}:</strong> ${what}</li>`)}
    </ol>`;
  }

  private form({ form }: AskWords) {
    const rows = form.rows.map(
      ({ number, field, write }) => html`<tr>
        <td><bdi>${number}</bdi></td>
        <th scope="row">${field}</th>
        <td>${write}</td>
      </tr>`,
    );
    return this.table(form.caption, form.columns, rows);
  }

  private where({ where }: AskWords) {
    if (this.lines === null) {
      return nothing;
    }
    return this.lines.length > 0
      ? html`<address>${this.lines.map(({ text, mail }) => html`<p>${mail ? html`<a href="mailto:${mail}"><bdi>${text}</bdi></a>` : html`<bdi>${text}</bdi>`}</p>`)}</address>`
      : html`<p>${where.untold}</p>`;
  }

  private table(caption: string, columns: string[], rows: unknown) {
    return html`<div class="table" tabindex="0" role="group" aria-label=${caption}>
      <table>
        <caption>${caption}</caption>
        <thead><tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
        <tbody>${rows}</tbody>
      </table>
    </div>`;
  }
}
