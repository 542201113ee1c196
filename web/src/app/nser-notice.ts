import { html, nothing } from 'lit';
import type { Language } from '../i18n/language.ts';
import type { Told, Way } from '../notices/told.ts';
import type { Notice } from '../state/atlas.ts';
import { AtlasElement } from './element.ts';
import { icons } from './icons.ts';

/** One calm line about something the person should know: a corrected link, a level that needs access, access ended. */
export class NserNotice extends AtlasElement {
  private dismissed = '';
  /** What changed, by name; null while its words are on their way or when they do not come. */
  private told: Told | null | 'coming' = null;
  private toldFor: { notice: Notice | null; language: Language | null } = { notice: null, language: null };

  protected override willUpdate(): void {
    const { notice, language } = this.atlas;
    if (this.toldFor.notice === notice && this.toldFor.language === language) {
      return;
    }
    const asking = { notice, language };
    this.toldFor = asking;
    this.told = notice?.asked || notice?.key === 'notice.deadRelease' ? 'coming' : null;
    if (this.told === 'coming') {
      const settle = (told: Told | null) => {
        if (this.toldFor === asking) {
          this.told = told;
          this.requestUpdate();
        }
      };
      this.tell(asking).then(settle, () => settle(null));
    }
  }

  private async tell({ notice, language }: { notice: Notice | null; language: Language }): Promise<Told | null> {
    const { wordsOf, told } = await import('../notices/told.ts');
    const words = await wordsOf(language.code);
    const { offer, resolved, releases } = this.atlas;
    const several = (releases?.releases.length ?? 0) > 1;
    const first = notice?.key === 'notice.deadRelease' && several ? 'r' : '';
    return offer && resolved && told(words, language, offer, resolved, notice?.asked ?? { query: '', keys: [] }, first);
  }

  protected override render() {
    const { notice, resolved, language } = this.atlas;
    const locked = resolved?.needsAccess;
    const { told } = this;
    if (told === 'coming') {
      return nothing;
    }
    if (notice) {
      const named = told && told.sentences.length > 0 && notice.key === 'notice.corrected';
      const texts = [...(named ? [] : [language.say(notice.key, notice.values)]), ...(told?.sentences ?? [])];
      return this.line(texts.join(' '), notice.offersSignIn ?? false, () => this.atlas.dismiss(), told?.way);
    }
    if (locked && this.dismissed !== locked.info.code) {
      const text = language.say('notice.needsAccess', {
        levels: language.label(locked.info.plural),
        shown: language.inSentence(resolved.choice.level.info.plural),
      });
      return this.line(text, this.atlas.takesTokens, () => {
        this.dismissed = locked.info.code;
        this.requestUpdate();
      });
    }
    return nothing;
  }

  private line(text: string, signIn: boolean, dismiss: () => void, way?: Way | null) {
    const { language } = this.atlas;
    const open = () => this.dispatchEvent(new CustomEvent('open-dialog', { bubbles: true, detail: 'session' }));
    return html`<div class="notice" role="status">
      <p>${text}</p>
      ${way ? html`<button type="button" data-way @click=${() => this.lead(way)}>${way.text}</button>` : nothing}
      ${signIn ? html`<button type="button" @click=${open}>${language.say('session.signIn')}</button>` : nothing}
      <button type="button" class="plain" aria-label=${language.say('app.close')} @click=${dismiss}>${icons.close}</button>
    </div>`;
  }

  private lead(way: Way): void {
    this.atlas.dismiss();
    this.dispatchEvent(new CustomEvent('lead', { bubbles: true, detail: way }));
  }
}
