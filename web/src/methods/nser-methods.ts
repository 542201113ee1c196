import { html, nothing } from 'lit';
import { AtlasElement } from '../app/element.ts';
import { styled } from '../app/styled.ts';
import en from './en.json' with { type: 'json' };
import ur from './ur.json' with { type: 'json' };

/** What the chosen way of making classes does, in a sentence, and its colours. */
export class NserMethods extends AtlasElement {
  protected override render() {
    const { shown, language } = this.atlas;
    if (!shown) {
      return nothing;
    }
    const words = language.code === 'ur' ? ur : en;
    const { method, methods, colours } = shown.classes;
    return html`<p class="quiet" data-method=${method}>${words[method]}</p>
      ${methods.includes('fixed') ? nothing : html`<p class="quiet">${words.noFixed}</p>`}
      <div class="ramp" aria-hidden="true">
        ${colours.map((colour) => html`<span ${styled({ background: colour })}></span>`)}
      </div>`;
  }
}
