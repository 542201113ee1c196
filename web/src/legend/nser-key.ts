import { html, nothing } from 'lit';
import { AtlasElement } from '../app/element.ts';
import { styled } from '../app/styled.ts';
import type { Language } from '../i18n/language.ts';
import { measured } from '../i18n/words.ts';
import { pointKey } from '../points/pointKey.ts';
import type { Look, Shown } from '../state/shown.ts';
import { ABSENCES } from './rows.ts';

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
    return html`<button type="button" class="key" @click=${open}>
      <span class="unseen">${language.say('legend.open')}</span> ${keyLine(language, shown)}
    </button>`;
  }
}

/** The colours of a map with their breaks, and what is absent on it. */
export function keyLine(language: Language, shown: Shown) {
  const { breaks, colours } = shown.classes;
  const { tally } = shown;
  return html`<span class="key-scale" dir="ltr">
      ${colours.map((colour, i) => {
        const from = breaks[i - 1];
        return html`<span class="key-class">
          <span class="key-colour" ${styled({ background: colour })}></span>
          <span class="key-break">${from === undefined ? nothing : measured(language, shown.choice, from)}</span>
        </span>`;
      })}
    </span>
    ${absentKeys(language, tally)}`;
}

/** What is absent on a map. */
export function absentKeys(language: Language, tally: ReadonlyMap<Look, number>) {
  return ABSENCES.filter((kind) => tally.has(kind)).map(
    (kind) =>
      html`<span class="key-absent"><span class="swatch ${kind}"></span>${language.say(`legend.${kind}`)}</span>`,
  );
}
