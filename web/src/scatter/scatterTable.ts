import { html, nothing } from 'lit';
import { heading, shortText } from '../i18n/words.ts';
import type { Atlas } from '../state/atlas.ts';
import type { Shown } from '../state/shown.ts';
import { tell } from '../two/words.ts';
import type { Dot } from './plot.ts';

/** The plot as a table, the highest of the first dimension first. @param most so many rows, until more are asked for */
export function scatterTable(
  atlas: Atlas,
  dots: readonly Dot[],
  first: Shown,
  second: Shown,
  most: number,
  more: () => void,
) {
  const { language, selected } = atlas;
  const rows = dots.toReversed().slice(0, most);
  const value = (shown: Shown, id: number) => shortText(language, shown.readings.get(id), shown.choice.measure);
  return html`<details class="scatter-table">
    <summary>${tell(language, 'table')}</summary>
    <table>
      <caption class="unseen">${heading(language, first.choice)}; ${heading(language, second.choice)}</caption>
      <thead>
        <tr>
          <th scope="col">${tell(language, 'area')}</th>
          <th scope="col">${heading(language, first.choice)}</th>
          <th scope="col">${heading(language, second.choice)}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ area }) => html`<tr class=${selected?.id === area.id ? 'chosen' : ''}>
            <th scope="row"><button type="button" class="link" @click=${() => atlas.select(area, true)}>${language.label(area.name)}</button></th>
            <td>${value(first, area.id)}</td>
            <td>${value(second, area.id)}</td>
          </tr>`,
        )}
      </tbody>
    </table>
    ${rows.length < dots.length ? html`<p class="more"><button type="button" @click=${more}>${language.say('rank.more')}</button></p>` : nothing}
  </details>`;
}
