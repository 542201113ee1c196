import { html, nothing } from 'lit';
import { PAGES, type PageName, pageAddress } from '../pages/frame/pageList.ts';
import type { Atlas } from '../state/atlas.ts';
import { placed } from '../state/site.ts';
import { icons } from './icons.ts';

/** Disclaimer, source and licence below the map. On a phone it is one line until it is opened. */
export class Foot {
  private open = false;

  /** @param introduce says what the map is to whoever asks; null: not on this page */
  constructor(
    private readonly changed: () => void,
    private readonly introduce: (() => void) | null,
  ) {}

  render(atlas: Atlas) {
    const { offer, language, embedded, settings } = atlas;
    if (!offer) {
      return nothing;
    }
    const { boundarySet, release, synthetic } = offer.catalogue;
    const full = placed('/') + window.location.search;
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
        ${embedded ? html`· <a href=${pageAddress('/methodology', settings)} target="_blank">${language.say('foot.methodology')}</a> · <a href=${full} target="_blank" rel="noopener">${language.say('embed.open')}</a>` : nothing}
      </p>
      ${embedded ? nothing : this.pages(atlas)}
    </footer>`;
  }

  /** The pages beside the map, in its language and appearance. */
  private pages({ language, settings }: Atlas) {
    const link = (page: PageName) =>
      html`<a data-page=${page} href=${pageAddress(`/${page}`, settings)}>${language.say(`foot.${page}`)}</a>`;
    return html`<nav aria-label=${language.say('foot.pages')}>
      ${this.introduce && html`<button type="button" data-introduce @click=${this.introduce}>${language.say('foot.introduction')}</button> · `}
      ${PAGES.map((page, at) => (at === 0 ? link(page) : html` · ${link(page)}`))}
    </nav>`;
  }
}
