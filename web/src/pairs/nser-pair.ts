import { nothing } from 'lit';
import { AtlasElement } from '../app/element.ts';
import { choiceField } from '../picker/choiceField.ts';
import { ALL_BANDS } from '../state/settings.ts';
import { crossings } from './crossings.ts';
import en from './en.json' with { type: 'json' };
import ur from './ur.json' with { type: 'json' };

/** The pairs that an agreement gives: the shown dimension within each category of another, or the other within its own. */
export class NserPair extends AtlasElement {
  protected override render() {
    const { atlas } = this;
    const { language, offer, resolved } = atlas;
    if (!offer || !resolved) {
      return nothing;
    }
    const words = language.code === 'ur' ? ur : en;
    const { dimension, category, unit, across } = resolved.choice;
    const crossed = crossings(offer, dimension, unit);
    if (crossed.length === 0) {
      return nothing;
    }
    const entries = [
      { value: '', text: words.none },
      ...crossed.map(({ dimension: { code, label } }) => ({ value: code, text: language.label(label) })),
    ];
    const turn = (code: string) => {
      const other = crossed.find((one) => one.dimension.code === code);
      return !other || other.first
        ? { across: code, band: ALL_BANDS }
        : { dimension: code, category: '', across: dimension.code, band: category.code };
    };
    return choiceField(atlas, 'pair', words.pair, entries, across?.code ?? '', turn);
  }
}
