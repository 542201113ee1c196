import { html, nothing } from 'lit';
import type { Catalogue } from '../../api/contract.ts';
import { facts } from '../frame/facts.ts';
import { ReadingPage } from '../frame/readingPage.ts';
import type { Section } from '../frame/words.ts';
import { type AboutWords, aboutWords } from './words.ts';

/** What this is, who runs it, what is public and what is not, and what is shown now. */
export class NserAbout extends ReadingPage<AboutWords> {
  protected override readonly page = 'about';
  protected override wordsOf = aboutWords;

  protected override text(words: AboutWords) {
    return words.sections.map((section) => this.piece(section, words));
  }

  private piece(section: Section, words: AboutWords) {
    if (section.id === 'release') {
      return html`${this.synthetic(words)} ${this.section(section, this.release(words))}`;
    }
    return this.section(section, section.id === 'cite' ? this.citation(words) : nothing);
  }

  private synthetic({ synthetic }: AboutWords) {
    const text = this.catalogue?.synthetic === false ? synthetic.no : synthetic.yes;
    return this.catalogue ? this.section({ id: 'synthetic', title: synthetic.title, text: [text], list: [] }) : nothing;
  }

  private release({ facts: words }: AboutWords) {
    const { catalogue, language } = this;
    if (!catalogue) {
      return this.failed ? nothing : html`<p>${words.waiting}</p>`;
    }
    const profiles: Record<string, string> = words.profiles;
    return facts([
      [words.release, html`<bdi>${catalogue.release}</bdi>`],
      [words.asOf, language.date(catalogue.asOf)],
      [words.kind, catalogue.synthetic ? words.made : words.counted],
      [words.boundaries, language.label(catalogue.boundarySet.title)],
      [words.levels, this.levels(catalogue, words.level)],
      [words.topics, language.count(catalogue.dimensions.filter(({ tables }) => tables.length > 0).length)],
      [words.protection, profiles[catalogue.profile ?? ''] ?? ''],
    ]);
  }

  private levels({ areaLevels }: Catalogue, text: string): string {
    const { language } = this;
    const open = areaLevels.filter(({ count }) => count !== undefined);
    const said = open.map(({ plural, count }) =>
      this.fill(text, { level: language.label(plural), count: language.count(count ?? 0) }),
    );
    return said.join(language.code === 'ur' ? '، ' : ', ');
  }

  private citation({ citation, citationMade }: AboutWords) {
    const { catalogue, language } = this;
    if (!catalogue) {
      return nothing;
    }
    const values = { release: catalogue.release, asOf: language.date(catalogue.asOf) };
    return html`<p class="citation">${this.fill(catalogue.synthetic ? citationMade : citation, values)}</p>`;
  }
}
