import { html } from 'lit';
import { valueIn } from '../figures/readings.ts';
import type { Say } from '../i18n/partWords.ts';
import { shortText } from '../i18n/words.ts';
import type { Atlas } from '../state/atlas.ts';
import type { Beside } from './compared.ts';
import type en from './en.json';

/** All categories of the dimension, one row each, one column for each area. */
export function categoryTable({ language }: Atlas, there: readonly Beside[], say: Say<typeof en>) {
  const choice = there[0]?.shown.choice;
  if (!choice) {
    return html``;
  }
  const { dimension, category, measure } = choice;
  return html`<table class="beside-table">
    <caption>${say('categories', { dimension: language.label(dimension.label) })}</caption>
    <thead>
      <tr>
        <th scope="col">${say('category')}</th>
        ${there.map(({ area }) => html`<th scope="col" class="value">${language.label(area.name)}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${dimension.categories.map(
        ({ code, label }, i) => html`<tr class=${code === category.code ? 'chosen' : ''}>
          <th scope="row">${language.label(label)}</th>
          ${there.map(({ categories }) => {
            const reading = categories[i];
            const absent = valueIn(reading, measure) === null;
            return html`<td class=${absent ? 'value absent' : 'value'}>${shortText(language, reading, measure)}</td>`;
          })}
        </tr>`,
      )}
    </tbody>
  </table>`;
}
