import { html, nothing } from 'lit';
import { Problem } from '../api/problem.ts';
import { AtlasElement } from '../app/element.ts';
import { icons } from '../app/icons.ts';
import { sayOfCopy } from '../copy/words.ts';
import type { MessageKey } from '../i18n/language.ts';
import { problemText } from '../i18n/problems.ts';
import { pageAddress } from '../pages/frame/pageList.ts';
import { NOT_KEPT } from '../state/access.ts';
import { copyOf } from '../state/site.ts';
import '../style/dialog.css';

type Fault = 'session.wrong' | 'session.failed' | 'session.notKept' | Problem;

/** A refused token, an answer of another kind (asked too often), none, or a browser that keeps no cookie. */
function faultOf(reason: unknown): Fault {
  if (reason instanceof Problem && reason.code === NOT_KEPT) {
    return 'session.notKept';
  }
  if (!(reason instanceof Problem) || reason.status === 0 || reason.status >= 500) {
    return 'session.failed';
  }
  return reason.status === 429 ? reason : 'session.wrong';
}

/** The dialog where a token is given. The token goes to the server once and is kept nowhere in the page. */
export class NserSession extends AtlasElement {
  private fault: Fault | null = null;
  private working = false;

  open(): void {
    this.fault = null;
    this.requestUpdate();
    this.dialog?.showModal();
  }

  private get dialog(): HTMLDialogElement | null {
    return this.querySelector('dialog');
  }

  private async submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const field = this.querySelector<HTMLInputElement>('#session-token');
    const token = field?.value.trim() ?? '';
    if (!field || token === '' || this.working) {
      return;
    }
    this.working = true;
    this.fault = null;
    this.requestUpdate();
    try {
      await this.atlas.signIn(token);
      field.value = '';
      this.dialog?.close();
    } catch (reason) {
      this.fault = faultOf(reason);
      field.focus();
    } finally {
      this.working = false;
      this.requestUpdate();
    }
  }

  private words(fault: MessageKey | Problem): string {
    const { language } = this.atlas;
    return fault instanceof Problem ? problemText(language, fault) : language.say(fault);
  }

  /** A copy has no server that could know a token. */
  private copied(release: string) {
    const { language, settings } = this.atlas;
    return html`<dialog class="dialog" aria-labelledby="session-title" dir=${language.dir}>
      <header>
        <h2 id="session-title">${sayOfCopy(language, 'noSignIn')}</h2>
        <button type="button" class="plain" aria-label=${language.say('app.close')} @click=${() => this.dialog?.close()}>
          ${icons.close}
        </button>
      </header>
      <p>${sayOfCopy(language, 'onlyPublic', { release })}</p>
      <p><a href=${pageAddress('/ask', settings)}>${language.say('session.request')}</a></p>
    </dialog>`;
  }

  protected override render() {
    const { language } = this.atlas;
    if (copyOf !== null) {
      return this.copied(copyOf);
    }
    return html`<dialog class="dialog" aria-labelledby="session-title" dir=${language.dir}>
      <form @submit=${this.submit} novalidate>
        <header>
          <h2 id="session-title">${language.say('session.title')}</h2>
          <button type="button" class="plain" aria-label=${language.say('app.close')} @click=${() => this.dialog?.close()}>
            ${icons.close}
          </button>
        </header>
        <p>${language.say('session.intro')}</p>
        <div class="field">
          <label for="session-token">${language.say('session.token')}</label>
          <input
            id="session-token"
            type="password"
            dir="ltr"
            autocomplete="off"
            spellcheck="false"
            autocapitalize="off"
            aria-invalid=${this.fault === 'session.wrong'}
            aria-describedby="session-fault"
          />
        </div>
        <p id="session-fault" class="fault" role="alert">${this.fault ? this.words(this.fault) : nothing}</p>
        <footer>
          <span></span>
          <button type="submit" class="primary" ?disabled=${this.working}>
            ${language.say(this.working ? 'session.working' : 'session.signIn')}
          </button>
        </footer>
        <details class="help">
          <summary>${language.say('session.request')}</summary>
          <p>${language.say('session.how')}</p>
          <p>${language.say('session.howLong')}</p>
          <p><a href=${pageAddress('/ask', this.atlas.settings)}>${language.say('foot.ask')}</a></p>
        </details>
      </form>
    </dialog>`;
  }
}
