import { html, nothing } from 'lit';
import { AtlasElement } from '../app/element.ts';
import { choiceField } from '../picker/choiceField.ts';
import { type Slot, topicFields } from '../picker/topicFields.ts';
import { bandsOf, hasBands } from '../state/choice.ts';
import { ALL_BANDS } from '../state/settings.ts';
import { secondChoice } from './wish.ts';
import { tell } from './words.ts';

const SECOND: Slot = {
  ending: '-second',
  topic: (secondDimension) => ({ secondDimension, secondCategory: '', secondBand: ALL_BANDS }),
  category: (secondCategory) => ({ secondCategory }),
};

/** The second dimension, chosen as the first is. */
export class NserSecondFields extends AtlasElement {
  protected override render() {
    const { atlas } = this;
    const { settings, offer, resolved, language } = atlas;
    const second = offer && resolved && secondChoice(settings, offer, resolved.choice);
    if (settings.sight === 'map' || !second) {
      return nothing;
    }
    const { choice } = second;
    // A topic that stands in while none is chosen is kept as soon as something is chosen about it.
    const slot: Slot = {
      ...SECOND,
      category: (secondCategory) => ({ secondDimension: choice.dimension.code, secondCategory }),
    };
    const bands = [
      { value: ALL_BANDS, text: language.say('pick.allBands') },
      ...bandsOf(offer).map((one) => ({ value: one.code, text: language.label(one.label) })),
    ];
    return html`<div class="second-topic" role="group" aria-labelledby="second-title">
      <h3 id="second-title">${tell(language, 'second')}</h3>
      ${topicFields(atlas, offer, choice, slot)}
      ${
        hasBands(offer, choice.dimension, choice.unit)
          ? choiceField(atlas, 'band-second', language.say('pick.band'), bands, choice.band, (secondBand) => ({
              secondDimension: choice.dimension.code,
              secondCategory: choice.category.code,
              secondBand,
            }))
          : nothing
      }
    </div>`;
  }
}
