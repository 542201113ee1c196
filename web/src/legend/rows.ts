import { html, nothing } from 'lit';
import { styled } from '../app/styled.ts';
import type { Absence } from '../figures/readings.ts';
import type { Language } from '../i18n/language.ts';
import type { Look } from '../state/shown.ts';

/** In this order everywhere. */
export const ABSENCES: Absence[] = ['withheld', 'unmapped', 'not-collected', 'not-offered'];

/** One line of a legend. @param count how many areas look so; null: nobody counts them */
export function classRow(
  language: Language,
  kind: string,
  style: Record<string, string>,
  text: string,
  hint: string,
  count: number | null,
) {
  return html`<li class=${count === 0 ? 'nowhere' : ''}>
    <span class="swatch ${kind}" ${styled(style)}></span>
    <span class="class-text">${text}${hint ? html` <small>${hint}</small>` : nothing}</span>
    ${count === null ? nothing : html`<span class="class-count">${language.count(count)}<span class="unseen"> ${language.say('legend.areas')}</span></span>`}
  </li>`;
}

/** Why areas have no colour, a line for each reason that occurs. */
export function absenceRows(language: Language, tally: ReadonlyMap<Look, number>) {
  return ABSENCES.filter((kind) => tally.has(kind)).map((kind) =>
    classRow(
      language,
      kind,
      {},
      language.say(`legend.${kind}`),
      language.say(`legend.${kind}Hint`),
      tally.get(kind) ?? 0,
    ),
  );
}
