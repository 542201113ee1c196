import { html, nothing } from 'lit';
import { heading, measureTitle } from '../i18n/words.ts';
import { pointTitle } from '../points/pointTitle.ts';
import type { Atlas } from '../state/atlas.ts';
import type { Choice } from '../state/choice.ts';
import { pageLink } from '../state/pageLink.ts';

/**
 * What the map shows, over it, and the way to the same as a table or back.
 *
 * @param tabular is this the page of the table?
 * @param inWords the same in a few sentences
 * @param second what is shown beside it, or with it
 */
export function mapTitle(atlas: Atlas, tabular: boolean, inWords: unknown, second: Choice | null | undefined) {
  const { offer, resolved, language, geotags, embedded, settings } = atlas;
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
      <a
        data-sight
        href=${pageLink(tabular ? '/' : '/table', settings)}
        target=${embedded ? '_blank' : nothing}
      >${language.say(tabular ? 'title.asMap' : 'title.asTable')}</a>
    </p>
    ${inWords}
  </div>`;
}
