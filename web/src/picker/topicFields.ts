import { html, nothing } from 'lit';
import type { Atlas } from '../state/atlas.ts';
import type { Choice } from '../state/choice.ts';
import type { Offer } from '../state/offer.ts';
import type { Settings } from '../state/settings.ts';
import { choiceField } from './choiceField.ts';

/** Which of two dimensions some fields choose: the ending of their names, and what they change. */
export interface Slot {
  ending: string;
  topic(code: string): Partial<Settings>;
  category(code: string): Partial<Settings>;
}

const FIRST: Slot = {
  ending: '',
  topic: (dimension) => ({ dimension, category: '', unit: '' }),
  category: (category) => ({ category }),
};

/** The topic, grouped as in the catalogue, with what it means; and one of its categories. */
export function topicFields(atlas: Atlas, offer: Offer, choice: Choice, slot = FIRST) {
  const { language } = atlas;
  const groups = offer.catalogue.groups
    .map((group) => ({ group, list: offer.dimensions.filter((one) => one.group === group.code) }))
    .filter(({ list }) => list.length > 0);
  const pick = (event: Event) => {
    void atlas.set(slot.topic((event.target as HTMLSelectElement).value));
  };
  const chosen = (code: string) => code === choice.dimension.code;
  const categories = choice.dimension.categories.map((one) => ({ value: one.code, text: language.label(one.label) }));
  return html`<div class="field">
      <label for="pick-dimension${slot.ending}">${language.say('pick.dimension')}</label>
      <select id="pick-dimension${slot.ending}" @change=${pick}>
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
    ${choiceField(atlas, `category${slot.ending}`, language.say('pick.category'), categories, choice.category.code, slot.category)}`;
}
