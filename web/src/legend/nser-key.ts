import { html, nothing } from 'lit';
import { AtlasElement } from '../app/element.ts';
import { styled } from '../app/styled.ts';
import { measured } from '../i18n/words.ts';
import { pointKey } from '../points/pointKey.ts';
import type { Shown } from '../state/shown.ts';
import { ABSENCES } from './nser-legend.ts';

/** The legend in one line, for phones: the colours, their breaks, what is absent. Pressed, it opens the whole legend. */
export class NserKey extends AtlasElement {
  protected override render() {
    const { shown, language, geotags } = this.atlas;
    const open = () => this.dispatchEvent(new CustomEvent('open-legend', { bubbles: true }));
    if (geotags?.on) {
      return pointKey(language, geotags, open);
    }
    if (!shown) {
      return nothing;
    }
    const { tally } = shown;
    return html`<button type="button" class="key" @click=${open}>
      <span class="unseen">${language.say('legend.open')}</span>
      <span class="key-scale" dir="ltr">${this.scale(shown)}</span>
      ${ABSENCES.filter((kind) => tally.has(kind)).map(
        (kind) =>
          html`<span class="key-absent"><span class="swatch ${kind}"></span>${language.say(`legend.${kind}`)}</span>`,
      )}
    </button>`;
  }

  private scale(shown: Shown) {
    const { language } = this.atlas;
    const { breaks, colours } = shown.classes;
    return colours.map((colour, i) => {
      const from = breaks[i - 1];
      return html`<span class="key-class">
        <span class="key-colour" ${styled({ background: colour })}></span>
        <span class="key-break">${from === undefined ? nothing : measured(language, shown.choice, from)}</span>
      </span>`;
    });
  }
}
