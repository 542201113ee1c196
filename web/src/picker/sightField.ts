import { html } from 'lit';
import type { Atlas } from '../state/atlas.ts';
import { SIGHTS } from '../state/settings.ts';

/** One map, two, both dimensions on one, or one dimension against the other. */
export function sightField(atlas: Atlas) {
  const { language, settings } = atlas;
  return html`<fieldset class="field segments sights">
    <legend>${language.say('pick.sight')}</legend>
    ${SIGHTS.map(
      (one) => html`<label>
        <input type="radio" name="sight" value=${one} .checked=${settings.sight === one} @change=${() => atlas.set({ sight: one })} />
        <span>${language.say(`sight.${one}`)}</span>
      </label>`,
    )}
  </fieldset>`;
}
