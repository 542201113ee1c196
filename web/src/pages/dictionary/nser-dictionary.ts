import { html, nothing } from 'lit';
import type { Catalogue, DimensionInfo, TableInfo } from '../../api/contract.ts';
import { Registry } from '../../api/registry.ts';
import { facts } from '../frame/facts.ts';
import { ReadingPage } from '../frame/readingPage.ts';
import { accessOf, csv, readTable } from './access.ts';
import { type Gap, gapsOf, TOPIC_OF } from './gaps.ts';
import { surroundings } from './surroundings.ts';
import { type DictionaryWords, dictionaryWords } from './words.ts';

/** Levels whose areas tell what was not collected in them, coarsest first: all that everybody is given. */
const LEVELS = ['province', 'division', 'district'];
const MARKS = ['locked', 'priced', 'sensitive', 'multiple'] as const;

/** Every dimension of the served catalogue, with its answers, and where it was not collected. All of it open to the browser's search. */
export class NserDictionary extends ReadingPage<DictionaryWords> {
  protected override readonly page = 'dictionary';
  protected override wordsOf = dictionaryWords;
  private gaps: Gap[] = [];

  protected override async ask(): Promise<void> {
    const registry = new Registry();
    const catalogue = await this.served(registry);
    const levels = await Promise.all(LEVELS.map((level) => registry.areas('public', catalogue.areas, level)));
    const topics = ['geotags', 'education_members', 'disability', 'phone'];
    this.gaps = gapsOf(
      topics,
      levels.map(({ features }) => features),
    );
    this.catalogue = catalogue;
  }

  protected override text(words: DictionaryWords) {
    const { catalogue } = this;
    if (!catalogue) {
      return html`${this.section(words.reading)} ${this.failed ? nothing : html`<p role="status">${words.waiting}</p>`}`;
    }
    const groups = catalogue.groups
      .map((group) => ({ group, list: catalogue.dimensions.filter((one) => one.group === group.code) }))
      .filter(({ list }) => list.length > 0);
    return html`
      ${this.contents(
        groups.flatMap(({ list }) => list),
        words,
      )}
      ${this.section(words.reading)}
      ${groups.map(
        ({ group, list }) => html`<section class="open" id="group-${group.code}">
          <h2>${this.language.label(group.label)}</h2>
          ${list.map((dimension) => this.dimension(dimension, catalogue, words))}
        </section>`,
      )}
      ${this.section(words.missing, this.missing(words))}
      ${surroundings(this.language, catalogue, words, (text) => this.prose(text))}
    `;
  }

  private contents(dimensions: DimensionInfo[], words: DictionaryWords) {
    return html`<nav class="contents" aria-label=${words.contents}>
      <ul>${dimensions.map(({ code, label }) => html`<li><a href="#${code}">${this.language.label(label)}</a></li>`)}</ul>
    </nav>`;
  }

  private dimension(dimension: DimensionInfo, catalogue: Catalogue, words: DictionaryWords) {
    const { language } = this;
    const marks = MARKS.filter((mark) => dimension[mark]);
    return html`<section class="entry" id=${dimension.code}>
      <h3>
        <a class="anchor" href="#${dimension.code}">${language.label(dimension.label)}</a>
        ${marks.map((mark) => html`<span class="tag ${mark}">${words.marks[mark]}</span>`)}
      </h3>
      <p>${language.label(dimension.definition)}</p>
      ${dimension.caveat ? html`<p class="caveat">${language.label(dimension.caveat)}</p>` : nothing}
      ${this.facts(dimension, catalogue, words)}
      ${dimension.categories.length > 0 ? this.categories(dimension, words) : nothing}
    </section>`;
  }

  private facts(dimension: DimensionInfo, catalogue: Catalogue, { facts: words, tables }: DictionaryWords) {
    const { language } = this;
    const { open, finer, records } = accessOf(dimension, catalogue);
    const names = open.map(({ label }) => language.label(label));
    const [from = '', to = ''] = [names[0], names.at(-1)];
    const units = dimension.units.map((unit) => language.labelOf(catalogue.units, unit));
    const range = names.length > 1 ? this.fill(words.publicOf, { from, to }) : this.fill(words.only, { level: from });
    return facts([
      [words.code, html`<code>${dimension.code}</code>`],
      [words.section, this.fill(words.sectionOf, { section: dimension.section })],
      [words.counted, dimension.categories.length > 0 ? this.list(units) : ''],
      [words.public, names.length > 0 ? range : ''],
      [
        words.finer,
        this.finer(
          finer.map(({ plural }) => language.label(plural)),
          words.finerOf,
        ),
      ],
      [words.records, words.recordsOf[records]],
      [words.missing, this.missingOf(dimension)],
      [words.download, this.downloads(dimension, catalogue, tables)],
    ]);
  }

  private finer(levels: string[], text: string): string {
    return levels.length > 0 ? this.fill(text, { levels: this.list(levels) }) : '';
  }

  private list(texts: string[]): string {
    return texts.join(this.language.code === 'ur' ? '، ' : ', ');
  }

  private missingOf({ code }: DimensionInfo) {
    const gap = this.gaps.find(({ topics }) => topics.includes(TOPIC_OF[code] ?? ''));
    return gap && this.words ? html`<a href="#${this.words.missing.id}">${this.words.missing.title}</a>` : '';
  }

  private downloads(dimension: DimensionInfo, catalogue: Catalogue, words: DictionaryWords['tables']) {
    const district = 'district';
    const list = dimension.tables.filter(({ areaLevels }) => areaLevels.includes(district));
    if (list.length === 0) {
      return '';
    }
    const link = (table: TableInfo) => html`<li>
      <a href=${csv(catalogue.release, district, table.key)} download>${this.tableName(table, dimension, catalogue, words)}</a>
    </li>`;
    return html`<ul class="downloads">${list.map(link)}</ul>`;
  }

  private tableName(
    table: TableInfo,
    dimension: DimensionInfo,
    { units, dimensions }: Catalogue,
    words: DictionaryWords['tables'],
  ): string {
    const { language } = this;
    if (table.name) {
      return language.label(table.name);
    }
    const read = readTable(table, dimension.code);
    const unit = language.labelOf(units, read.unit);
    return this.fill(words[read.kind], { unit, other: language.labelOf(dimensions, read.other) });
  }

  private categories(dimension: DimensionInfo, { categories: words }: DictionaryWords) {
    const { language } = this;
    const caption = this.fill(words.caption, { topic: language.label(dimension.label) });
    return html`<table class="narrow">
      <caption>${caption}</caption>
      <thead><tr><th scope="col">${words.name}</th><th scope="col">${words.code}</th></tr></thead>
      <tbody>
        ${dimension.categories.map(
          ({ code, label }) =>
            html`<tr><th scope="row">${language.label(label)}</th><td><code>${code}</code></td></tr>`,
        )}
      </tbody>
    </table>`;
  }

  private missing(words: DictionaryWords) {
    const { language } = this;
    if (this.gaps.length === 0) {
      return html`<p>${words.nothing}</p>`;
    }
    const named: Record<string, string> = words.topics;
    const names = (areas: Gap['whole']) => this.list(areas.map(({ name }) => language.label(name)));
    const rows = this.gaps.map(
      ({ topics, whole, partly }) =>
        [
          html`<ul>${topics.map((topic) => html`<li>${named[topic] ?? topic}</li>`)}</ul>`,
          html`${names(whole)}${partly.length > 0 ? html` <span>${this.fill(words.partly, { areas: names(partly) })}</span>` : nothing}`,
        ] as const,
    );
    return html`${facts(rows)} ${this.catalogue?.synthetic ? html`<p class="notice">${words.picked}</p>` : nothing}`;
  }
}
