import { html, nothing } from 'lit';
import { icons } from '../app/icons.ts';
import { type Bar, barList } from '../detail/bars.ts';
import { valueIn } from '../figures/readings.ts';
import type { Say } from '../i18n/partWords.ts';
import { fullText, unitName } from '../i18n/words.ts';
import type { Atlas } from '../state/atlas.ts';
import type { Beside, Missing } from './compared.ts';
import type en from './en.json';

/** One area with its figure and the same figure above it. @param most the longest bar of all cards stands for this */
export function card(atlas: Atlas, one: Beside | Missing, most: number, say: Say<typeof en>, remove: () => void) {
  const { language } = atlas;
  const name = one.area ? language.label(one.area.name) : one.code;
  return html`<li class="beside-card">
    <header>
      <h3>${one.area ? name : say('gone')}</h3>
      <button type="button" class="plain" aria-label=${say('remove', { area: name })} title=${say('remove', { area: name })} @click=${remove}>
        ${icons.close}
      </button>
    </header>
    ${one.area ? figure(atlas, one, most) : html`<p class="quiet">${say('goneHint', { code: one.code })}</p>`}
  </li>`;
}

function figure({ language, offer }: Atlas, { area, shown, reading, above }: Beside, most: number) {
  const { choice } = shown;
  const units = offer ? unitName(language, offer, choice) : '';
  const own: Bar = { name: language.label(area.name), kind: 'own', reading };
  const bars: Bar[] = above.map((one) => ({
    name: language.label(one.area.name),
    kind: language.label(offer?.level(one.areaLevel)?.info.label),
    reading: one.reading,
  }));
  const number = valueIn(reading, choice.measure) !== null;
  return html`<p class="quiet">${language.label(choice.level.info.label)}</p>
    <p class=${number ? 'figure' : 'figure absent'}>${fullText(language, reading, choice, units)}</p>
    ${reading && reading.count !== null ? html`<p class="quiet">${language.say('value.count', { count: language.count(reading.count), units })}</p>` : nothing}
    ${barList(language, [own, ...bars], shown, most)}`;
}
