import { html, nothing } from 'lit';
import type { Language } from '../i18n/language.ts';
import type { Atlas } from '../state/atlas.ts';

/** Before there is anything to show: on its way, or no answer. */
export function opening(atlas: Atlas) {
  const { language } = atlas;
  return atlas.phase === 'failed'
    ? html`<main class="whole"><div class="opening" role="alert">
        <h1>${language.say('app.failed')}</h1>
        <p>${language.say('app.failedHint')}</p>
        <button type="button" class="primary" @click=${() => atlas.retry()}>${language.say('app.retry')}</button>
      </div></main>`
    : html`<main class="whole"><div class="opening" role="status">
        <span class="spinner"></span><h1>${language.say('app.loading')}</h1>
      </div></main>`;
}

/** Where the map will be. @param missing its program did not come: everything else is there */
export function mapPlace(language: Language, missing: boolean) {
  return html`<div class="map-place">
    ${
      missing
        ? html`<div class="message failed" role="alert">
          <p><strong>${language.say('map.tilesFailed')}</strong> <span>${language.say('map.offline')}</span></p>
          <button type="button" class="primary" @click=${() => window.location.reload()}>${language.say('app.retry')}</button>
        </div>`
        : nothing
    }
  </div>`;
}
