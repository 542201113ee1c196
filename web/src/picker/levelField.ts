import { html, nothing } from 'lit';
import { icons } from '../app/icons.ts';
import { pageAddress } from '../pages/frame/pageList.ts';
import type { Atlas } from '../state/atlas.ts';
import type { Choice } from '../state/choice.ts';
import type { Offer, OfferedLevel } from '../state/offer.ts';
import { AUTOMATIC } from '../state/settings.ts';

/** The area level: by zoom, or locked to one. Levels that need access are shown as such. @param ask the way to it */
export function levelField(atlas: Atlas, offer: Offer, choice: Choice, ask: () => void) {
  const { language, settings, resolved } = atlas;
  if (atlas.embedded && settings.lock !== '') {
    return nothing;
  }
  const auto = settings.level === AUTOMATIC || Boolean(resolved?.needsAccess);
  const now = language.label(choice.level.info.plural);
  return html`<fieldset class="field levels">
    <legend>${language.say('pick.level')}</legend>
    <label>
      <input type="radio" name="level" value="auto" .checked=${auto} @change=${() => atlas.set({ level: AUTOMATIC })} />
      <span>${auto ? language.say('pick.autoNow', { level: now }) : language.say('pick.auto')}</span>
    </label>
    ${offer.levels.map((level) => oneLevel(atlas, offer, choice, level, ask))}
    ${offer.levels.some((level) => level.tree === null) ? lockedHint(atlas, ask) : nothing}
  </fieldset>`;
}

function lockedHint({ language, embedded, takesTokens, session, settings }: Atlas, ask: () => void) {
  return html`<p class="locked-hint">
    ${icons.lock}<span>${language.say('pick.locked')}</span>
    ${!takesTokens || session.signedIn ? nothing : html`<button type="button" @click=${ask}>${language.say('session.signIn')}</button>`}
    <a href=${pageAddress('/ask', settings)} target=${embedded ? '_blank' : nothing}>${language.say('session.request')}</a>
  </p>`;
}

function oneLevel(atlas: Atlas, offer: Offer, choice: Choice, { info, tree }: OfferedLevel, ask: () => void) {
  const { language, settings } = atlas;
  const name = language.label(info.plural);
  if (tree === null) {
    return html`<button type="button" class="locked" @click=${ask}>
      ${icons.lock}<span>${name}</span> <span class="unseen">${language.say('pick.locked')}</span>
    </button>`;
  }
  const offered = offer.tree(choice.table, info.code) !== null;
  return html`<label class=${offered ? '' : 'off'}>
    <input
      type="radio"
      name="level"
      value=${info.code}
      ?disabled=${!offered}
      .checked=${settings.level === info.code}
      @change=${() => atlas.set({ level: info.code })}
    />
    <span>${name}</span> ${offered ? nothing : html`<small>${language.say('pick.notHere')}</small>`}
  </label>`;
}
