import { html, nothing } from 'lit';
import type { Atlas } from '../state/atlas.ts';
import type { Choice } from '../state/choice.ts';
import type { Offer } from '../state/offer.ts';
import { choiceField } from './choiceField.ts';

/** The topic, grouped as in the catalogue, with what it means; and one of its categories. */
export function topicFields(atlas: Atlas, offer: Offer, choice: Choice) {
  const { language } = atlas;
  const groups = offer.catalogue.groups
    .map((group) => ({ group, list: offer.dimensions.filter((one) => one.group === group.code) }))
    .filter(({ list }) => list.length > 0);
  const pick = (event: Event) => {
    const dimension = (event.target as HTMLSelectElement).value;
    void atlas.set({ dimension, category: '', unit: '' });
  };
  const chosen = (code: string) => code === choice.dimension.code;
  const categories = choice.dimension.categories.map((one) => ({ value: one.code, text: language.label(one.label) }));
  return html`<div class="field">
      <label for="pick-dimension">${language.say('pick.dimension')}</label>
      <select id="pick-dimension" @change=${pick}>
        ${groups.map(
          ({ group, list }) => html`<optgroup label=${language.label(group.label)}>
            ${list.map(
              ({ code, label }) =>
                html`<option value=${code} ?selected=${chosen(code)} .selected=${chosen(code)}>${language.label(label)}</option>`,
            )}
          </optgroup>`,
        )}
      </select>
      <p class="quiet">${language.label(choice.dimension.definition)}</p>
      ${choice.dimension.caveat ? html`<p class="quiet caveat">${language.label(choice.dimension.caveat)}</p>` : nothing}
    </div>
    ${choiceField(atlas, 'category', language.say('pick.category'), categories, choice.category.code, (category) => ({
      category,
    }))}`;
}
