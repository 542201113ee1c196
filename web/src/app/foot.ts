import { html, nothing } from 'lit';
import type { Atlas } from '../state/atlas.ts';
import { methodologyLink } from '../state/link.ts';
import { icons } from './icons.ts';

/** Disclaimer, source and licence below the map. On a phone it is one line until it is opened. */
export class Foot {
  private open = false;

  constructor(private readonly changed: () => void) {}

  render({ offer, language, embedded, settings }: Atlas) {
    if (!offer) {
      return nothing;
    }
    const { boundarySet, release, synthetic } = offer.catalogue;
    const full = `/${window.location.search}`;
    const turn = () => {
      this.open = !this.open;
      this.changed();
    };
    return html`<footer class=${this.open ? 'map-foot open' : 'map-foot'}>
      <button type="button" class="plain" aria-expanded=${this.open} aria-label=${language.say('foot.more')} @click=${turn}>
        ${this.open ? icons.down : icons.up}
      </button>
      <p>
        ${synthetic ? html`<strong>${language.say('app.synthetic')}.</strong>` : nothing}
        ${language.label(boundarySet.disclaimer)}
      </p>
      <p>
        ${language.say('foot.source', { source: language.say('app.long'), release })}
        · <bdi>${boundarySet.attribution}</bdi> · <a href="https://leafletjs.com" rel="noopener">Leaflet</a>
        · <a data-methodology href=${methodologyLink(settings)} target=${embedded ? '_blank' : nothing}>${language.say('foot.methodology')}</a>
        ${embedded ? html`· <a href=${full} target="_blank" rel="noopener">${language.say('embed.open')}</a>` : nothing}
      </p>
    </footer>`;
  }
}
