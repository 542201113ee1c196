import { html } from 'lit';
import type { Language } from '../i18n/language.ts';
import type { GeoTags } from './geotags.ts';

/** The map's title while points are drawn. */
export function pointTitle(language: Language, { dimension, inView, release }: GeoTags) {
  const coloured = dimension && inView?.kind !== 'bins';
  return html`<div class="map-title">
    <h1>${coloured ? language.say('geotags.heading', { dimension: language.label(dimension.label) }) : language.say('geotags.title')}</h1>
    <p>
      <span>${language.say('geotags.by')}</span>
      ${release ? html`<span>${language.say('title.release', { release })}</span>` : ''}
    </p>
  </div>`;
}
