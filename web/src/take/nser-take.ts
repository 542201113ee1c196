import { html, nothing } from 'lit';
import type { TokenGives } from '../api/contract.ts';
import { AtlasElement } from '../app/element.ts';
import { icons } from '../app/icons.ts';
import { sayOfCopy } from '../copy/words.ts';
import { english, type Language, languageOf } from '../i18n/language.ts';
import { heading } from '../i18n/words.ts';
import { writeLink } from '../state/link.ts';
import { LANGUAGES, type LanguageCode } from '../state/settings.ts';
import { copyOf, placed } from '../state/site.ts';
import { citation } from './citation.ts';
import { type EmbedOptions, embedAddress, embedCode, USUAL_EMBED } from './embed.ts';
import { embedFields } from './embedFields.ts';
import { copiedFiles, filesOf, givenFiles, type TakenFile } from './files.ts';
import { Saving } from './saving.ts';
import { type TakeWord, tell } from './words.ts';
import '../style/dialog.css';
import './take.css';

/** The whole address of one of our pages. */
const address = (path: string) => new URL(placed(path), window.location.href).href;

/** The dialog in which a person takes this map away: as a link, as files, into a page, as a citation. */
export class NserTake extends AtlasElement {
  private copied = '';
  private spoken = '';
  private options: EmbedOptions = USUAL_EMBED;
  private citeIn: Language = english;
  /** What the agreement gives; null: not known yet. */
  private gives: TokenGives | null = null;
  private saving: Saving | null = null;

  open(): void {
    this.copied = '';
    this.spoken = '';
    this.options = USUAL_EMBED;
    this.citeIn = this.atlas.language;
    this.saving ??= new Saving(this.atlas.registry, (text) => this.tell(text));
    void this.askWhatIsGiven();
    this.requestUpdate();
    this.querySelector('dialog')?.showModal();
  }

  /** Asked anew each time: an agreement may have been narrowed. When it cannot be told, every form is offered. */
  private async askWhatIsGiven(): Promise<void> {
    this.gives = null;
    if (this.atlas.resolved?.choice.tree === 'private') {
      const gives = await this.atlas.registry.tokenGives().catch(() => null);
      this.gives = gives ?? { category: 'vii.b', formats: ['csv', 'geojson', 'print'] };
      this.requestUpdate();
    }
  }

  private tell(text: string): void {
    this.spoken = text;
    this.requestUpdate();
  }

  /** The settings with the release that is shown, so that a link means the same next year. */
  private get pinned() {
    const { settings, offer } = this.atlas;
    return { ...settings, release: offer?.catalogue.release ?? settings.release };
  }

  private get link(): string {
    return `${address('/')}?${writeLink({ ...this.pinned, ...USUAL_EMBED })}`;
  }

  private async copy(id: string, what: string): Promise<void> {
    const { language } = this.atlas;
    const field = this.querySelector<HTMLInputElement | HTMLTextAreaElement>(`#${id}`);
    field?.select();
    let done = true;
    try {
      await navigator.clipboard.writeText(field?.value ?? '');
    } catch {
      done = document.execCommand('copy'); // where the clipboard is not given (plain http): the text is selected as well
    }
    this.copied = done ? id : '';
    this.tell(done ? tell(language, 'copiedWhat', { what }) : tell(language, 'notCopied'));
  }

  protected override render() {
    const { language, offer, resolved } = this.atlas;
    return html`<dialog class="dialog take" aria-labelledby="take-title" dir=${language.dir}>
      <header>
        <h2 id="take-title">${tell(language, 'title')}</h2>
        <button type="button" class="plain" aria-label=${language.say('app.close')} @click=${() => this.querySelector('dialog')?.close()}>
          ${icons.close}
        </button>
      </header>
      ${this.copyable('take-link', 'link', (id) => html`<input id=${id} readonly dir="ltr" .value=${this.link} aria-describedby="take-link-hint" />`)}
      <p id="take-link-hint" class="quiet">
        ${tell(language, 'linkHint', { release: offer?.catalogue.release ?? '' })}
        ${resolved?.choice.tree === 'private' ? tell(language, 'private') : nothing}
      </p>
      ${this.files()} ${this.embedding()} ${this.citing()}
      <p class="take-said" role="status">${this.spoken}</p>
    </dialog>`;
  }

  private copyable(id: string, word: TakeWord, field: (id: string) => unknown) {
    const { language } = this.atlas;
    const label = tell(language, word);
    return html`<div class="field">
      <label for=${id}>${label}</label>
      <div class="with-button">
        ${field(id)}
        <button type="button" class="primary" aria-label="${tell(language, 'copy')}: ${label}" @click=${() => this.copy(id, label)}>
          ${tell(language, this.copied === id ? 'copied' : 'copy')}
        </button>
      </div>
    </div>`;
  }

  private files() {
    const { language, offer, resolved, settings, shown, geotags } = this.atlas;
    if (!offer || !resolved) {
      return nothing;
    }
    if (geotags?.on) {
      return html`<h3>${tell(language, 'files')}</h3><p>${tell(language, 'points')}</p>`;
    }
    const { choice } = resolved;
    const { release } = offer.catalogue;
    const area = shown?.byCode(settings.area)?.code ?? '';
    const all = filesOf({ choice, release, settings, lang: language.code, area });
    const level = language.inSentence(choice.level.info.label);
    const mine =
      copyOf !== null
        ? copiedFiles(all)
        : choice.tree === 'public'
          ? all
          : this.gives
            ? givenFiles(all, this.gives)
            : [];
    const others = all.filter((file) => !mine.includes(file)).map(({ word }) => tell(language, word));
    return html`
      <h3 id="take-files">${tell(language, 'files')}</h3>
      <p class="quiet">
        ${tell(language, 'filesOf', { title: heading(language, choice), level, release })}
        ${settings.sight === 'map' ? nothing : tell(language, 'firstAlone')}
      </p>
      ${choice.tree === 'private' && this.gives === null ? html`<p>${tell(language, 'asking')}</p>` : html`<ul class="take-files" aria-labelledby="take-files">${mine.map((file) => this.file(file))}</ul>`}
      ${copyOf === null ? nothing : html`<p class="quiet" data-copy>${sayOfCopy(language, 'noPictures')}</p>`}
      ${this.gives !== null && others.length > 0 ? html`<p class="quiet">${tell(language, 'notGiven', { forms: others.join(language.dir === 'rtl' ? '، ' : ', ') })}</p>` : nothing}
    `;
  }

  /** A link that also works by its address; a click saves the file here, where it can be told when it does not come. */
  private file(file: TakenFile) {
    const { language } = this.atlas;
    const save = (event: MouseEvent) => {
      event.preventDefault();
      void this.saving?.save(language, file);
    };
    return html`<li>
      <a href=${file.path} download=${file.name} data-file=${file.word} aria-busy=${this.saving?.busy === file.path} @click=${save}>
        <strong>${tell(language, file.word)}</strong> <small>${tell(language, file.hint)}</small>
      </a>
    </li>`;
  }

  private embedding() {
    const { language, resolved, geotags } = this.atlas;
    if (!resolved || geotags?.on) {
      return nothing;
    }
    const title = heading(language, resolved.choice);
    const code = embedCode(embedAddress(address('/embed'), this.pinned, this.options), title);
    const change = (some: Partial<EmbedOptions>) => {
      this.options = { ...this.options, ...some };
      this.requestUpdate();
    };
    return html`<details class="help">
      <summary>${tell(language, 'embed')}</summary>
      ${embedFields(this.atlas, this.options, change)}
      ${this.copyable('take-code', 'code', (id) => html`<textarea id=${id} readonly dir="ltr" rows="4" .value=${code}></textarea>`)}
    </details>`;
  }

  private citing() {
    const { language, offer, resolved, geotags } = this.atlas;
    if (!offer || !resolved || geotags?.on) {
      return nothing;
    }
    const { citeIn } = this;
    const text = citation(citeIn, offer, resolved.choice, this.link, new Date().toISOString().slice(0, 10));
    const choose = async (code: LanguageCode) => {
      this.citeIn = await languageOf(code).catch(() => english);
      this.requestUpdate();
    };
    return html`<details class="help" open>
      <summary>${tell(language, 'cite')}</summary>
      <fieldset class="take-languages">
        <legend class="unseen">${tell(language, 'citeIn')}</legend>
        ${LANGUAGES.map(
          (code) => html`<label lang=${code}>
            <input type="radio" name="cite" value=${code} .checked=${citeIn.code === code} @change=${() => choose(code)} />
            <span>${code === 'en' ? 'English' : 'اردو'}</span>
          </label>`,
        )}
      </fieldset>
      ${this.copyable('take-citation', 'cite', (id) => html`<textarea id=${id} readonly lang=${citeIn.code} dir=${citeIn.dir} rows="4" .value=${text}></textarea>`)}
    </details>`;
  }
}
