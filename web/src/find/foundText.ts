import { html, nothing, type TemplateResult } from 'lit';
import type { FoundArea } from '../api/contract.ts';
import type { Language } from '../i18n/language.ts';
import type { Say } from '../i18n/partWords.ts';
import type en from './en.json';
import type { Finder, Outcome } from './finder.ts';
import { isUrdu, parents } from './found.ts';

/** What is seen and heard of what was found. */

/** The words of the search. */
export type FindWords = typeof en;

/** What was typed keeps its own direction, in English sentences too: people type both scripts in both languages. */
const apart = (text: string) => `\u2068${text}\u2069`;

/** One area: "Lahore, district, Punjab"; beside its name the one that was written, when that is in the other language. */
export function areaLine(
  say: Say<FindWords>,
  language: Language,
  area: FoundArea,
  level: string,
  typed: string,
): TemplateResult {
  const written = isUrdu(typed) ? 'ur' : 'en';
  const other =
    written === language.code ? nothing : html`<bdi class="find-other" lang=${written}>${area.name[written]}</bdi>`;
  const where = [level, ...parents(area).map((name) => language.label(name))];
  const comma = html`<span class="unseen">${say('comma')}</span>`;
  return html`<span class="find-name"><bdi>${language.label(area.name)}</bdi>${comma}${other}</span>
    <span class="find-where">${where.map(
      (text, place) => html`${place > 0 ? say('comma') : nothing}<bdi>${text}</bdi>`,
    )}</span>`;
}

/** What stands in place of a list. */
export function absence(say: Say<FindWords>, outcome: Outcome): TemplateResult {
  switch (outcome.kind) {
    case 'nothing':
      return html`<p>${say('nothing', { text: apart(outcome.text) })}</p><p>${say('nothingHint')}</p>`;
    case 'failed':
      return outcome.tooFast
        ? html`<p>${say('tooFast')}</p>`
        : html`<p>${say('failed')}</p><p>${say('failedHint')}</p>`;
    case 'short':
      return html`<p>${say('short')}</p>`;
    default:
      return html`<span class="spinner"></span>`;
  }
}

/** The same for who hears it: how many there are, or why none. Nothing while an answer is on its way. */
export function told(say: Say<FindWords>, language: Language, { outcome, isOld }: Finder): string {
  if (isOld) {
    return '';
  }
  switch (outcome.kind) {
    case 'found': {
      const { length } = outcome.areas;
      return length === 1 ? say('one') : say('some', { count: language.count(length) });
    }
    case 'nothing':
      return say('nothing', { text: apart(outcome.text) });
    case 'failed':
      return outcome.tooFast ? say('tooFast') : say('failed');
    default:
      return '';
  }
}
