import { html, nothing } from 'lit';
import { AtlasElement } from '../app/element.ts';
import { icons } from '../app/icons.ts';
import type { LanguageCode } from '../state/settings.ts';
import '../style/dialog.css';
import '../style/help.css';
import en from './en.json' with { type: 'json' };

type Content = typeof en;

async function contentOf(code: LanguageCode): Promise<Content> {
  return code === 'en' ? en : (await import('./ur.json')).default;
}

/** The dialog that says which keys the map knows. */
export class NserHelp extends AtlasElement {
  private content: Content = en;

  open(): void {
    void this.show();
  }

  private async show(): Promise<void> {
    this.content = await contentOf(this.atlas.language.code).catch(() => en);
    this.requestUpdate();
    await this.updateComplete;
    this.dialog?.showModal();
  }

  private get dialog(): HTMLDialogElement | null {
    return this.querySelector('dialog');
  }

  protected override render() {
    const { language } = this.atlas;
    const { title, intro, keys, pointer } = this.content;
    return html`<dialog class="dialog keys" aria-labelledby="help-title" dir=${language.dir}>
      <header>
        <h2 id="help-title">${title}</h2>
        <button type="button" class="plain" aria-label=${language.say('app.close')} @click=${() => this.dialog?.close()}>
          ${icons.close}
        </button>
      </header>
      <p>${intro}</p>
      <dl>
        ${keys.map(
          (row) => html`<div>
            <dt dir="ltr">${row.keys.map((key, i) => html`${i > 0 ? ' ' : nothing}<kbd>${key}</kbd>`)}</dt>
            <dd>${row.does}</dd>
          </div>`,
        )}
      </dl>
      <p>${pointer}</p>
    </dialog>`;
  }
}
