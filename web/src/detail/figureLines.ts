import { html, nothing } from 'lit';
import type { AreaInfo } from '../api/contract.ts';
import { type Reading, valueIn } from '../figures/readings.ts';
import { fullText, heading, shortText, unitName } from '../i18n/words.ts';
import { ranked } from '../ranking/ranked.ts';
import type { Atlas } from '../state/atlas.ts';
import type { Shown } from '../state/shown.ts';

/** The figure of an area in large letters, of how many, and its rank. */
export function figureLines(atlas: Atlas, shown: Shown, area: AreaInfo) {
  const { language, offer } = atlas;
  const { choice } = shown;
  const reading = shown.readings.get(area.id);
  const units = offer ? unitName(language, offer, choice) : '';
  const number = valueIn(reading, choice.measure) !== null;
  return html`<p class=${number ? 'figure' : 'figure absent'}>${fullText(language, reading, choice, units)}</p>
    <p class="figure-of">${heading(language, choice)}</p>
    ${counts(atlas, reading, units)} ${rank(atlas, shown, area)}`;
}

function counts({ language }: Atlas, reading: Reading | undefined, units: string) {
  if (!reading || reading.count === null) {
    return nothing;
  }
  const count = language.count(reading.count);
  const text =
    reading.total === null
      ? language.say('value.count', { count, units })
      : language.say('value.of', { count, total: language.count(reading.total), units });
  return html`<p class="quiet">${text}</p>`;
}

function rank({ language }: Atlas, shown: Shown, area: AreaInfo) {
  const list = ranked(shown, language, true);
  const row = list.find((one) => one.area.id === area.id);
  const of = list.filter((one) => one.rank !== null).length;
  return row?.rank
    ? html`<p class="quiet">${language.say('detail.rank', { rank: language.count(row.rank), of: language.count(of) })}</p>`
    : nothing;
}

/** Highest and lowest, while no area is selected. */
export function summaryLine({ language }: Atlas, shown: Shown) {
  const list = ranked(shown, language, true).filter((row) => row.value !== null);
  const high = list[0];
  const low = list.at(-1);
  if (!high || !low || list.length < 2) {
    return nothing;
  }
  const text = (row: typeof high) => shortText(language, row.reading, shown.choice.measure);
  return html`<p class="summary">
    ${language.say('detail.summary', {
      high: language.label(high.area.name),
      highValue: text(high),
      low: language.label(low.area.name),
      lowValue: text(low),
    })}
  </p>`;
}
