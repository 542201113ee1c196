import { html, nothing } from 'lit';
import { ReadingPage } from '../pages/frame/readingPage.ts';
import { accuracy, rows } from './accuracy.ts';
import { answered, type Content, contentOf, MEASURED, type Question, USUAL } from './content.ts';
import { servedProfile } from './served.ts';

/** How the figures are made, protected and how exact they are, for everybody: questions and answers, one table. */
export class NserMethodology extends ReadingPage<Content> {
  protected override readonly page = 'methodology';
  private profile = USUAL;

  protected override wordsOf = contentOf;

  protected override async ask(): Promise<void> {
    const { profile, instead } = await servedProfile(this.wished);
    this.profile = profile;
    if (instead !== null) {
      this.miss(instead);
    }
  }

  protected override text(content: Content) {
    return html`
      <ol class="questions">
        ${content.questions.map((question) => this.question(answered(question, this.profile, content), content))}
      </ol>
      <p class="more">${content.more}</p>
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
    const less = (percent: string) => this.fill(table.less, { percent });
    return html`<div class="table" tabindex="0" role="group" aria-label=${table.label}>
      <table>
        <caption>${this.fill(table.caption, values)}</caption>
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
          ${rows(accuracy, language, less).map(
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
