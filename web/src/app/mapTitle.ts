import { html, nothing } from 'lit';
import { heading, measureTitle } from '../i18n/words.ts';
import { pointTitle } from '../points/pointTitle.ts';
import type { Atlas } from '../state/atlas.ts';
import type { Choice } from '../state/choice.ts';

/** What the map shows, over it. @param second what is shown beside it, or with it */
export function mapTitle({ offer, resolved, language, geotags }: Atlas, second: Choice | null | undefined) {
  if (!offer || !resolved) {
    return nothing;
  }
  if (geotags?.on) {
    return pointTitle(language, geotags);
  }
  const { choice } = resolved;
  const level = language.inSentence(choice.level.info.label);
  return html`<div class="map-title">
    <h1>${heading(language, choice)}${second ? ` + ${heading(language, second)}` : ''}</h1>
    <p>
      <span>${measureTitle(language, offer, choice)}</span>
      <span>${language.say('title.by', { level })}</span>
      <span>${language.say('title.release', { release: offer.catalogue.release })}</span>
    </p>
  </div>`;
}
