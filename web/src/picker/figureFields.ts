import { html, nothing } from 'lit';
import type { Atlas } from '../state/atlas.ts';
import { type Choice, hasBands, rowsOf } from '../state/choice.ts';
import type { Offer } from '../state/offer.ts';
import { ALL_BANDS, MEASURES } from '../state/settings.ts';
import { choiceField } from './choiceField.ts';

/** Share or number, of what is counted, in which poverty band. */
export function figureFields(atlas: Atlas, offer: Offer, choice: Choice) {
  return html`${measure(atlas, choice)}
    <div class="pair">${unit(atlas, offer, choice)} ${band(atlas, offer, choice)}</div>`;
}

function measure(atlas: Atlas, choice: Choice) {
  const { language } = atlas;
  return html`<fieldset class="field segments">
    <legend>${language.say('pick.measure')}</legend>
    ${MEASURES.map(
      (one) => html`<label>
        <input type="radio" name="measure" value=${one} .checked=${choice.measure === one} @change=${() => atlas.set({ measure: one })} />
        <span>${language.say(`pick.${one}`)}</span>
      </label>`,
    )}
  </fieldset>`;
}

function unit(atlas: Atlas, offer: Offer, choice: Choice) {
  const { language } = atlas;
  if (choice.dimension.units.length < 2) {
    return nothing;
  }
  const entries = choice.dimension.units.map((code) => ({
    value: code,
    text: language.labelOf(offer.catalogue.units, code),
  }));
  return choiceField(atlas, 'unit', language.say('pick.unit'), entries, choice.unit, (code) => ({ unit: code }));
}

function band(atlas: Atlas, offer: Offer, choice: Choice) {
  const { language } = atlas;
  const { across } = choice;
  if (!across && !hasBands(offer, choice.dimension, choice.unit)) {
    return nothing;
  }
  const entries = [
    ...(across ? [] : [{ value: ALL_BANDS, text: language.say('pick.allBands') }]),
    ...rowsOf(offer, choice).map((one) => ({ value: one.code, text: language.label(one.label) })),
  ];
  const label = across ? language.label(across.label) : language.say('pick.band');
  return choiceField(atlas, 'band', label, entries, choice.band, (code) => ({ band: code }));
}
