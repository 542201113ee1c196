import { html, nothing } from 'lit';
import { styled } from '../app/styled.ts';
import type { Say } from '../i18n/partWords.ts';
import { shortText } from '../i18n/words.ts';
import type { Atlas } from '../state/atlas.ts';
import { pageLink } from '../state/pageLink.ts';
import type { Column, Measure } from '../state/settings.ts';
import type { Shown } from '../state/shown.ts';
import { classText } from './classText.ts';
import type en from './en.json';
import { otherMeasure, reasonOf, type TableRow } from './tableRows.ts';

/** One area: its name leads to it on the map; a figure or the word for why there is none. */
export function tableRow(atlas: Atlas, shown: Shown, row: TableRow, columns: readonly Column[], say: Say<typeof en>) {
  const { measure } = shown.choice;
  const cell = (column: Column) => {
    switch (column) {
      case 'name':
        return name(atlas, row, say);
      case 'value':
        return figure(atlas, row, measure, column);
      case 'other':
        return figure(atlas, row, otherMeasure(measure), column);
      case 'class':
        return classCell(atlas, shown, row, say);
      case 'within':
        return html`<td class="within">${row.within.join(' · ')}</td>`;
    }
  };
  return html`<tr class=${atlas.settings.area === row.area.code ? 'chosen' : ''}>${columns.map(cell)}</tr>`;
}

function name({ language, settings }: Atlas, { area }: TableRow, say: Say<typeof en>) {
  const text = language.label(area.name);
  return html`<th scope="row" class="name">
    <a href=${pageLink('/', { ...settings, area: area.code })} title=${say('show', { name: text })}>${text}</a>
  </th>`;
}

function figure({ language }: Atlas, row: TableRow, measure: Measure, column: string) {
  const absent = reasonOf(row, measure);
  return html`<td class=${absent === null ? column : `${column} absent`}>${shortText(language, row.reading, measure)}</td>`;
}

function classCell({ language }: Atlas, shown: Shown, { look }: TableRow, say: Say<typeof en>) {
  const text =
    typeof look === 'number'
      ? classText(language, shown, look)
      : say('reason', { reason: language.say(`legend.${look}`), why: language.say(`legend.${look}Hint`) });
  const swatch = typeof look === 'number' ? '' : look;
  const background = typeof look === 'number' ? shown.colours[look] : undefined;
  return html`<td class="class">
    <span class="swatch ${swatch}" aria-hidden="true" ${styled(background ? { background } : {})}></span>
    ${text === '' ? nothing : html`<span>${text}</span>`}
  </td>`;
}
