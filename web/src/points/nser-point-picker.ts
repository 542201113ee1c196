import { html, nothing } from 'lit';
import { AtlasElement } from '../app/element.ts';
import '../style/points.css';

/** Points or figures on the map, and the dimension that colours the points. */
export class NserPointPicker extends AtlasElement {
  protected override render() {
    const { geotags, language } = this.atlas;
    if (!geotags) {
      return nothing;
    }
    const choose = (event: Event) => geotags.colourBy((event.target as HTMLSelectElement).value);
    return html`<section class="picker points" aria-labelledby="points-title">
      <h2 id="points-title">${language.say('geotags.title')}</h2>
      <fieldset class="field segments">
        <legend>${language.say('geotags.show')}</legend>
        ${([true, false] as const).map(
          (on) => html`<label>
            <input type="radio" name="geotags" value=${on ? 'on' : 'off'} .checked=${geotags.on === on} @change=${() => geotags.show(on)} />
            <span>${language.say(on ? 'geotags.on' : 'geotags.off')}</span>
          </label>`,
        )}
      </fieldset>
      ${
        geotags.dimensions.length === 0 || !geotags.shown
          ? nothing
          : html`<div class="field">
            <label for="pick-points">${language.say('geotags.dimension')}</label>
            <select id="pick-points" @change=${choose} ?disabled=${geotags.dimensions.length < 2}>
              ${geotags.dimensions.map(
                (one) =>
                  html`<option value=${one.code} .selected=${one === geotags.dimension}>${language.label(one.label)}</option>`,
              )}
            </select>
          </div>`
      }
    </section>`;
  }
}
