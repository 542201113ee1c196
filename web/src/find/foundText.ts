import { html, nothing, type TemplateResult } from 'lit';
import type { FoundArea } from '../api/contract.ts';
import type { Language } from '../i18n/language.ts';
import type { Finder, Outcome } from './finder.ts';
import { isUrdu, parents } from './found.ts';
import { type FindWords, fill } from './words.ts';

/** What is seen and heard of what was found. */

/** One area: "Lahore, district, Punjab"; beside its name the one that was written, when that is in the other language. */
export function areaLine(
  words: FindWords,
  language: Language,
  area: FoundArea,
  level: string,
  typed: string,
): TemplateResult {
  const written = isUrdu(typed) ? 'ur' : 'en';
  const other =
    written === language.code ? nothing : html`<bdi class="find-other" lang=${written}>${area.name[written]}</bdi>`;
  const where = [level, ...parents(area).map((name) => language.label(name))];
  const comma = html`<span class="unseen">${words.comma}</span>`;
  return html`<span class="find-name"><bdi>${language.label(area.name)}</bdi>${comma}${other}</span>
    <span class="find-where">${where.map(
      (text, place) => html`${place > 0 ? words.comma : nothing}<bdi>${text}</bdi>`,
    )}</span>`;
}

/** What stands in place of a list. */
export function absence(words: FindWords, outcome: Outcome): TemplateResult {
  switch (outcome.kind) {
    case 'nothing':
      return html`<p>${fill(words.nothing, { text: outcome.text })}</p><p>${words.nothingHint}</p>`;
    case 'failed':
      return outcome.tooFast ? html`<p>${words.tooFast}</p>` : html`<p>${words.failed}</p><p>${words.failedHint}</p>`;
    case 'short':
      return html`<p>${words.short}</p>`;
    default:
      return html`<span class="spinner"></span>`;
  }
}

/** The same for who hears it: how many there are, or why none. Nothing while an answer is on its way. */
export function told(words: FindWords, language: Language, { outcome, isOld }: Finder): string {
  if (isOld) {
    return '';
  }
  switch (outcome.kind) {
    case 'found': {
      const { length } = outcome.areas;
      return length === 1 ? words.one : fill(words.some, { count: language.count(length) });
    }
    case 'nothing':
      return fill(words.nothing, { text: outcome.text });
    case 'failed':
      return outcome.tooFast ? words.tooFast : words.failed;
    default:
      return '';
  }
}
