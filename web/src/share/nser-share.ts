import { html, nothing } from 'lit';
import { AtlasElement } from '../app/element.ts';
import { icons } from '../app/icons.ts';
import '../style/dialog.css';

/** The dialog with the link to exactly this view and the code to embed it. */
export class NserShare extends AtlasElement {
  private copied = '';

  open(): void {
    this.copied = '';
    this.requestUpdate();
    this.querySelector('dialog')?.showModal();
  }

  private get link(): string {
    return window.location.href;
  }

  private get code(): string {
    const { origin, search } = window.location;
    return `<iframe src="${origin}/embed${search.replaceAll('&', '&amp;')}" title="NSER Maps" width="100%" height="600" loading="lazy"></iframe>`;
  }

  private async copy(id: string): Promise<void> {
    const field = this.querySelector<HTMLInputElement | HTMLTextAreaElement>(`#${id}`);
    field?.select();
    try {
      await navigator.clipboard.writeText(field?.value ?? '');
    } catch {
      document.execCommand('copy'); // where the clipboard is not given (plain http): the text is selected as well
    }
    this.copied = id;
    this.requestUpdate();
  }

  protected override render() {
    const { language, shown } = this.atlas;
    return html`<dialog class="dialog" aria-labelledby="share-title" dir=${language.dir}>
      <header>
        <h2 id="share-title">${language.say('share.title')}</h2>
        <button type="button" class="plain" aria-label=${language.say('app.close')} @click=${() => this.querySelector('dialog')?.close()}>
          ${icons.close}
        </button>
      </header>
      <div class="field">
        <label for="share-link">${language.say('share.link')}</label>
        <div class="with-button">
          <input id="share-link" readonly dir="ltr" .value=${this.link} />${this.button('share-link')}
        </div>
      </div>
      <div class="field">
        <label for="share-code">${language.say('share.embed')}</label>
        <div class="with-button">
          <textarea id="share-code" readonly dir="ltr" rows="3" .value=${this.code}></textarea>${this.button('share-code')}
        </div>
      </div>
      ${shown?.choice.tree === 'private' ? html`<p class="quiet">${language.say('share.private')}</p>` : nothing}
    </dialog>`;
  }

  private button(id: string) {
    const { language } = this.atlas;
    return html`<button type="button" class="primary" @click=${() => this.copy(id)}>
      ${language.say(this.copied === id ? 'share.copied' : 'share.copy')}
    </button>`;
  }
}
