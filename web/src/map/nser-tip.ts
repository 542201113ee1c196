import { html, nothing } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { AtlasElement } from '../app/element.ts';
import { type Styles, styled } from '../app/styled.ts';
import { shortText } from '../i18n/words.ts';
import type { MapView } from '../state/mapView.ts';

/** The small card beside the pointer: name, value, and in words why there is none. */
export class NserTip extends AtlasElement {
  static override properties = { ...AtlasElement.properties, view: { attribute: false } };
  declare view: MapView;
  protected override followsPointer = true;

  protected override render() {
    const { language } = this.atlas;
    const { shown, pointing } = this.view;
    const { area: hovered, at: pointer } = pointing;
    const area = hovered === null ? undefined : shown?.areas.get(hovered);
    if (!shown || !area || !pointer) {
      return nothing;
    }
    const reading = shown.readings.get(area.id);
    const look = shown.look(area.id);
    const number = shortText(language, reading, shown.choice.measure);
    const paint = this.view.paint ?? shown;
    const painted = paint.look(area.id);
    const swatch: Styles = typeof painted === 'number' ? { background: paint.colours[painted] ?? '' } : {};
    const beside = this.view.beside?.(area);
    const { width, height } = this.getBoundingClientRect();
    const place = classMap({ tip: true, before: pointer.x > width * 0.6, above: pointer.y > height * 0.7 });
    return html`<div
      class=${place}
      dir=${language.dir}
      ${styled({ transform: `translate(${Math.round(pointer.x)}px, ${Math.round(pointer.y)}px)` })}
    >
      <div class="tip-card">
        <strong>${language.label(area.name)}</strong>
        <span class="tip-value">
          <span class="swatch ${typeof painted === 'number' ? '' : painted}" ${styled(swatch)}></span>${number}
        </span>
        ${typeof look === 'number' ? nothing : html`<span class="tip-why">${language.say(`absence.${look}`)}</span>`}
        ${beside ? html`<span class="tip-why">${beside}</span>` : nothing}
      </div>
    </div>`;
  }
}
