import { html, nothing } from 'lit';
import type { FoundArea } from '../api/contract.ts';
import { askIn, goTo, levelNameIn } from '../find/atlasFind.ts';
import type { Ask } from '../find/found.ts';
import { THEMES } from '../state/settings.ts';
import { AtlasElement } from './element.ts';
import { icons } from './icons.ts';

const THEME_ICONS = { auto: icons.contrast, light: icons.sun, dark: icons.moon, contrast: icons.strong };

/** Who publishes this, and what concerns the whole page: language, appearance, sharing, access. */
export class NserHeader extends AtlasElement {
  private readonly ask: Ask = (text, signal) => askIn(this.atlas, text, signal);
  private readonly levelName = (code: string) => levelNameIn(this.atlas, code);
  private readonly goTo = (area: FoundArea) => void goTo(this.atlas, area);

  protected override render() {
    const { language, settings, session, embedded, takesTokens, offer } = this.atlas;
    const next = THEMES[(THEMES.indexOf(settings.theme) + 1) % THEMES.length];
    const open = (dialog: string) => () =>
      this.dispatchEvent(new CustomEvent('open-dialog', { bubbles: true, detail: dialog }));
    const theme = language.say(`theme.${settings.theme}`);
    return html`<header class="top">
      <div class="brand">
        <span class="mark" aria-hidden="true"></span>
        <span class="brand-name">${language.say('app.name')}</span>
        <span class="brand-long">${language.say('app.long')}</span>
      </div>
      ${
        offer?.catalogue.synthetic
          ? html`<span class="synthetic" title=${language.say('app.syntheticHint')}>${language.say('app.synthetic')}</span>`
          : nothing
      }
      ${embedded ? nothing : this.find()}
      <div class="actions">
        <button
          type="button"
          class="language"
          lang=${language.code === 'en' ? 'ur' : 'en'}
          title=${language.say('app.languageHint')}
          @click=${() => this.atlas.set({ lang: language.code === 'en' ? 'ur' : 'en' })}
        >${language.say('app.language')}</button>
        <button type="button" aria-label=${theme} title=${theme} @click=${() => next && this.atlas.set({ theme: next })}>
          ${THEME_ICONS[settings.theme]}
        </button>
        <button type="button" data-share aria-label=${language.say('share.button')} @click=${open('take')}>${icons.share}<span>${language.say('share.button')}</span></button>
        ${
          !takesTokens
            ? nothing
            : session.signedIn
              ? html`<button type="button" data-sign-out aria-label=${language.say('session.signOut')} title=${this.until()} @click=${() => this.atlas.signOut()}>
                ${icons.leave}<span>${language.say('session.signOut')}</span>
              </button>`
              : html`<button type="button" class="primary" data-sign-in aria-label=${language.say('session.signIn')} @click=${open('session')}>
                ${icons.key}<span>${language.say('session.signIn')}</span>
              </button>`
        }
      </div>
    </header>`;
  }

  /** Its program comes when the page stands (lazy.ts); what it needs of the atlas waits there for it. */
  private find() {
    const { language } = this.atlas;
    return html`<nser-find .language=${language} .ask=${this.ask} .levelName=${this.levelName} .chosen=${this.goTo}></nser-find>`;
  }

  private until(): string {
    const { language, session } = this.atlas;
    return session.until ? language.say('session.until', { until: language.date(session.until) }) : '';
  }
}
