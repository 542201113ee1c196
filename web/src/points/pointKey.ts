import { html } from 'lit';
import { styled } from '../app/styled.ts';
import type { Language } from '../i18n/language.ts';
import { COLOURS, type GeoTags } from './geotags.ts';

/** The legend of points in one line, for phones; pressed, it opens the whole legend. */
export function pointKey(language: Language, { dimension, inView }: GeoTags, open: () => void) {
  const categories = inView?.kind === 'points' ? (dimension?.categories ?? []) : [];
  return html`<button type="button" class="key" @click=${open}>
    <span class="unseen">${language.say('legend.open')}</span>
    ${
      categories.length === 0
        ? html`<span class="key-absent">${language.say(inView?.kind === 'bins' ? 'geotags.bins' : 'geotags.title')}</span>`
        : categories.map(
            ({ label }, i) => html`<span class="key-absent">
              <span class="swatch dot" ${styled({ background: COLOURS[i % COLOURS.length] ?? '' })}></span>${language.label(label)}
            </span>`,
          )
    }
  </button>`;
}
