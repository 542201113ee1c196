import { html } from 'lit';
import type { Catalogue } from '../../api/contract.ts';
import type { Language } from '../../i18n/language.ts';
import { facts } from '../frame/facts.ts';
import { say } from '../frame/prose.ts';
import type { DictionaryWords } from './words.ts';

/** What the dictionary's words stand on: what is counted, the levels of areas, and why a number may be absent. */
export function surroundings(
  language: Language,
  catalogue: Catalogue,
  { units, levels, absences }: DictionaryWords,
  prose: (text: string) => unknown,
) {
  const coded = (code: string, name: string) => html`${name} <code>${code}</code>`;
  return html`
    <section id="units">
      <h2>${units.title}</h2>
      ${facts(units.rows.map(({ code, text }) => [coded(code, language.labelOf(catalogue.units, code)), text]))}
    </section>
    <section id="levels">
      <h2>${levels.title}</h2>
      ${facts(
        catalogue.areaLevels.map(({ code, label, count }) => [
          coded(code, language.label(label)),
          count === undefined ? levels.locked : say(levels.open, { count: language.count(count) }),
        ]),
      )}
    </section>
    <section id="absences">
      <h2>${absences.title}</h2>
      ${facts(
        absences.rows.map(({ code, text }) => [coded(code, language.labelOf(catalogue.absences, code)), prose(text)]),
      )}
    </section>
  `;
}
