import { html, nothing } from 'lit';
import { icons } from '../app/icons.ts';
import type { Language, MessageKey } from '../i18n/language.ts';

export interface Moves {
  zoomBy(step: number): void;
  home(): void;
  /** East and south, as parts of the view. */
  panBy(east: number, south: number): void;
}

/** A third of what is seen: the same places stay in sight. */
const STEP = 0.33;
const PADS = [
  ['map.north', 'up', 0, -STEP],
  ['map.west', 'left', -STEP, 0],
  ['map.east', 'right', STEP, 0],
  ['map.south', 'down', 0, STEP],
] as const;

/** The map's buttons: whatever can be done by dragging or by key can be done with them as well (WCAG 2.5.7). */
export class Controls {
  private open = false;

  constructor(
    private readonly moves: () => Moves | null,
    private readonly changed: () => void,
  ) {}

  render(language: Language, help: () => void) {
    const moves = this.moves();
    const button = (key: MessageKey, icon: unknown, act: () => void, name = '') => html`<button
      type="button"
      class=${name}
      aria-label=${language.say(key)}
      title=${language.say(key)}
      @click=${act}
    >${icon}</button>`;
    const turn = () => {
      this.open = !this.open;
      this.changed();
    };
    return html`<div class="map-controls" dir="ltr">
      <div class="map-buttons">
        ${button('map.zoomIn', icons.plus, () => moves?.zoomBy(1))}
        ${button('map.zoomOut', icons.minus, () => moves?.zoomBy(-1))}
        ${button('map.home', icons.home, () => moves?.home())}
        <button
          type="button"
          data-move
          aria-expanded=${this.open}
          aria-label=${language.say('map.move')}
          title=${language.say('map.move')}
          @click=${turn}
        >${icons.move}</button>
        ${button('map.help', icons.help, help, 'map-help')}
      </div>
      ${
        this.open
          ? html`<div class="map-pad" role="group" aria-label=${language.say('map.move')}>
            ${PADS.map(([key, icon, east, south]) => button(key, icons[icon], () => moves?.panBy(east, south), icon))}
          </div>`
          : nothing
      }
    </div>`;
  }
}
