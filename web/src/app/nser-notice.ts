import { html, nothing } from 'lit';
import { AtlasElement } from './element.ts';
import { icons } from './icons.ts';

/** One calm line about something the person should know: a corrected link, a level that needs access, access ended. */
export class NserNotice extends AtlasElement {
  private dismissed = '';

  protected override render() {
    const { notice, resolved, language } = this.atlas;
    const locked = resolved?.needsAccess;
    if (notice) {
      return this.line(language.say(notice.key, notice.values), notice.offersSignIn ?? false, () =>
        this.atlas.dismiss(),
      );
    }
    if (locked && this.dismissed !== locked.info.code) {
      const text = language.say('notice.needsAccess', {
        levels: language.label(locked.info.plural),
        shown: language.inSentence(resolved.choice.level.info.plural),
      });
      return this.line(text, !this.atlas.embedded, () => {
        this.dismissed = locked.info.code;
        this.requestUpdate();
      });
    }
    return nothing;
  }

  private line(text: string, signIn: boolean, dismiss: () => void) {
    const { language } = this.atlas;
    const open = () => this.dispatchEvent(new CustomEvent('open-dialog', { bubbles: true, detail: 'session' }));
    return html`<div class="notice" role="status">
      <p>${text}</p>
      ${signIn ? html`<button type="button" @click=${open}>${language.say('session.signIn')}</button>` : nothing}
      <button type="button" class="plain" aria-label=${language.say('app.close')} @click=${dismiss}>${icons.close}</button>
    </div>`;
  }
}
