import { html, nothing } from 'lit';
import type { AreaInfo } from '../api/contract.ts';
import type { Reading } from '../figures/readings.ts';
import type { Atlas } from '../state/atlas.ts';

/** What has to be known of an area's figures: what was not collected, what is shown together, of when they are. */
export function notes({ language, offer }: Atlas, area: AreaInfo, reading: Reading | undefined) {
  const names = (codes: string[]) => codes.map((code) => language.labelOf(offer?.dimensions ?? [], code)).join(', ');
  const merged = (area.merged ?? []).filter((code) => code !== area.code);
  const dimensions = (area.notCollected ?? []).filter((code) => offer?.dimensions.some((one) => one.code === code));
  const partly = area.partlyNotCollected ?? [];
  return html`<div class="notes">
    ${area.map === 'not-collected' ? html`<p>${language.say('detail.mapNotCollected')}</p>` : nothing}
    ${dimensions.length > 0 ? html`<p>${language.say('detail.notCollected', { what: names(dimensions) })}</p>` : nothing}
    ${partly.length > 0 ? html`<p>${language.say('detail.partly', { what: names(partly) })}</p>` : nothing}
    ${merged.length > 0 ? html`<p>${language.say('detail.merged', { names: merged.join(', ') })}</p>` : nothing}
    ${reading?.asOf ? html`<p>${language.say('detail.asOf', { asOf: language.date(reading.asOf) })}</p>` : nothing}
  </div>`;
}
