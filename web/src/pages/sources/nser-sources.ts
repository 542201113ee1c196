import { html, nothing } from 'lit';
import type { BoundarySetInfo } from '../../api/contract.ts';
import { facts } from '../frame/facts.ts';
import { ReadingPage } from '../frame/readingPage.ts';
import type { Section } from '../frame/words.ts';
import { IN_BROWSER, type Library, ON_SERVER } from './libraries.ts';
import { type SourcesWords, sourcesWords } from './words.ts';

/** Where figures, boundaries, letters, colours and program come from, and under which licences. */
export class NserSources extends ReadingPage<SourcesWords> {
  protected override readonly page = 'sources';
  protected override wordsOf = sourcesWords;

  protected override text(words: SourcesWords) {
    return words.sections.map((section) => this.section(section, this.behind(section, words)));
  }

  private behind({ id }: Section, words: SourcesWords) {
    const { catalogue } = this;
    if (id === 'program') {
      return this.libraries(words);
    }
    if (!catalogue) {
      return nothing;
    }
    if (id === 'figures') {
      const told = catalogue.synthetic ? words.madeFigures : words.realFigures;
      return told.map((paragraph) => html`<p>${this.prose(paragraph)}</p>`);
    }
    return id === 'boundaries' ? this.boundaries(catalogue.boundarySet, words) : nothing;
  }

  private boundaries(set: BoundarySetInfo, { facts: words }: SourcesWords) {
    const { language } = this;
    return facts([
      [words.title, language.label(set.title)],
      [words.publisher, html`<bdi>${set.publisher}</bdi>`],
      [words.licence, html`<bdi>${set.licence}</bdi>`],
      [words.attribution, html`<bdi>${set.attribution}</bdi>`],
      [words.official, set.official ? words.yes : words.no],
      [words.disclaimer, language.label(set.disclaimer)],
    ]);
  }

  private libraries({ libraries: words, licences }: SourcesWords) {
    const uses: Record<string, string> = words.uses;
    const named: Record<string, string> = licences;
    const row = ({ use, name, version, licence }: Library) => html`<tr>
      <th scope="row"><bdi>${name}</bdi></th>
      <td><bdi>${version}</bdi></td>
      <td>${uses[use]}</td>
      <td>${named[licence]}</td>
    </tr>`;
    const group = (title: string, list: Library[]) => html`<tbody>
      <tr><th scope="rowgroup" colspan="4" class="group">${title}</th></tr>
      ${list.map(row)}
    </tbody>`;
    return html`<div class="table" tabindex="0" role="group" aria-label=${words.caption}>
      <table>
        <caption>${words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">${words.name}</th>
            <th scope="col">${words.version}</th>
            <th scope="col">${words.use}</th>
            <th scope="col">${words.licence}</th>
          </tr>
        </thead>
        ${group(words.browser, IN_BROWSER)} ${group(words.server, ON_SERVER)}
      </table>
    </div>`;
  }
}
