import { html, LitElement, nothing } from 'lit';
import type { FoundArea } from '../api/contract.ts';
import { icons } from '../app/icons.ts';
import { english, type Language } from '../i18n/language.ts';
import { PartWords, type Say } from '../i18n/partWords.ts';
import en from './en.json' with { type: 'json' };
import { Finder } from './finder.ts';
import type { Ask } from './found.ts';
import { absence, areaLine, type FindWords, told } from './foundText.ts';
import { asksForSearch } from './shortcut.ts';
import './find.css';

const words = new PartWords(en, () => import('./ur.json'));

/**
 * The search field with its list: an editable combobox with list autocompletion (WAI-ARIA 1.2). `/` comes to it from anywhere,
 * arrows point, Enter takes, Escape closes, then clears. On a narrow page it is a button that opens the field over the header.
 */
export class NserFind extends LitElement {
  static override properties = {
    language: { attribute: false },
    ask: { attribute: false },
    levelName: { attribute: false },
    chosen: { attribute: false },
  };
  declare language: Language;
  declare ask: Ask;
  /** What an area level is called within a sentence. */
  declare levelName: (code: string) => string;
  declare chosen: (area: FoundArea) => void;
  /** Of the language before while those of another are on their way: what was typed stays. */
  private say: Say<FindWords> | null = null;
  /** Is the list to be seen? */
  private isOpen = false;
  /** On a narrow page: is the field to be seen? */
  private isOver = false;
  private typed = '';
  private readonly finder = new Finder(
    (text, signal) => this.ask(text, signal),
    () => this.requestUpdate(),
    (area) => this.take(area),
  );
  private readonly onKey = (event: KeyboardEvent) => {
    if (asksForSearch(event)) {
      event.preventDefault();
      void this.begin();
    }
  };

  constructor() {
    super();
    this.language = english;
    this.ask = async () => [];
    this.levelName = (code) => code;
    this.chosen = () => {};
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('keydown', this.onKey);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('keydown', this.onKey);
    this.finder.forget();
  }

  protected override willUpdate(): void {
    this.say = words.in(this.language, () => this.requestUpdate()) ?? this.say;
  }

  protected override updated(): void {
    this.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  /** Comes to the field, which may have to be opened first. */
  async begin(): Promise<void> {
    this.isOver = true;
    this.isOpen = true;
    this.requestUpdate();
    await this.updateComplete;
    this.field?.focus();
    this.field?.select();
  }

  private get field(): HTMLInputElement | null {
    return this.querySelector('input');
  }

  private onInput(event: Event): void {
    this.typed = (event.target as HTMLInputElement).value;
    this.isOpen = true;
    this.finder.type(this.typed);
    this.requestUpdate();
  }

  private onFieldKey(event: KeyboardEvent): void {
    if (event.isComposing) {
      return;
    }
    const { finder } = this;
    if (finder.outcome.kind === 'idle' && (event.key === 'ArrowDown' || event.key === 'Enter')) {
      finder.type(this.typed);
    }
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const wasOpen = this.isOpen;
      this.isOpen = true;
      finder.move(wasOpen || finder.active < 0 ? (event.key === 'ArrowDown' ? 1 : -1) : 1);
      this.requestUpdate();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const area = finder.enter();
      if (area) {
        this.take(area);
      }
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      this.escape();
    }
  }

  /** First the list goes, then the text, then the field that lies over the header. */
  private escape(): void {
    if (this.isOpen && this.finder.outcome.kind !== 'idle') {
      this.isOpen = false;
    } else if (this.typed !== '') {
      this.clear();
    } else {
      this.leave();
    }
    this.requestUpdate();
  }

  private clear(): void {
    this.typed = '';
    this.finder.forget();
    this.field?.focus();
    this.requestUpdate();
  }

  private leave(): void {
    this.isOver = false;
    this.isOpen = false;
    this.requestUpdate();
    void this.updateComplete.then(() => this.focusButton() || this.field?.blur());
  }

  /** On a narrow page the field is gone, and its button takes the focus. */
  private focusButton(): boolean {
    const button = this.querySelector<HTMLElement>('.find-open');
    const isThere = button !== null && button.offsetParent !== null;
    if (isThere) {
      button.focus();
    }
    return isThere;
  }

  private take(area: FoundArea): void {
    const wasOver = this.isOver;
    this.typed = this.language.label(area.name);
    this.isOpen = false;
    this.isOver = false;
    this.finder.forget();
    this.requestUpdate();
    if (wasOver) {
      void this.updateComplete.then(() => this.focusButton());
    }
    this.chosen(area);
  }

  /** The focus went elsewhere: the list goes with it; a press on the list itself keeps it. */
  private onFocusOut(event: FocusEvent): void {
    if (!(event.relatedTarget instanceof Node && this.contains(event.relatedTarget))) {
      this.isOpen = false;
      this.isOver = false;
      this.requestUpdate();
    }
  }

  protected override render() {
    const { say, language, finder } = this;
    if (!say) {
      return nothing;
    }
    const shows = this.isOpen && finder.outcome.kind !== 'idle';
    const hasList = shows && finder.areas.length > 0;
    return html`<search class=${this.isOver ? 'find over' : 'find'} @focusout=${this.onFocusOut}>
      <button type="button" class="find-open" aria-label=${say('label')} title=${say('label')} @click=${() => this.begin()}>${icons.find}</button>
      <div class="find-field">
        ${icons.find}
        <input
          type="text" role="combobox" aria-label=${say('label')} placeholder=${say('label')} title=${say('hint')}
          aria-expanded=${hasList} aria-controls="find-list" aria-autocomplete="list" aria-keyshortcuts="/"
          aria-activedescendant=${hasList && finder.active >= 0 ? `find-${finder.active}` : nothing}
          autocomplete="off" autocapitalize="off" spellcheck="false" enterkeyhint="search" maxlength="80" dir="auto"
          .value=${this.typed} @input=${this.onInput} @keydown=${this.onFieldKey}
          @focus=${() => {
            this.isOpen = true;
            this.requestUpdate();
          }}
        />
        ${this.typed === '' ? html`<kbd aria-hidden="true">/</kbd>` : html`<button type="button" class="plain" aria-label=${say('clear')} title=${say('clear')} @click=${this.clear}>${icons.close}</button>`}
        <button type="button" class="plain find-close" aria-label=${say('close')} title=${say('close')} @click=${this.leave}>${icons.close}</button>
      </div>
      <ul id="find-list" role="listbox" aria-label=${say('list')} class=${finder.isOld ? 'find-list old' : 'find-list'} ?hidden=${!hasList} @pointerdown=${(event: Event) => event.preventDefault()}>
        ${hasList ? finder.areas.map((area, place) => this.option(say, area, place)) : nothing}
      </ul>
      ${shows && !hasList ? html`<div class="find-list find-none" dir=${language.dir}>${absence(say, finder.outcome)}</div>` : nothing}
      <div class="unseen" role="status">${shows ? told(say, language, finder) : ''}</div>
    </search>`;
  }

  private option(say: Say<FindWords>, area: FoundArea, place: number) {
    const { language, typed, finder, levelName } = this;
    const isActive = place === finder.active;
    return html`<li id="find-${place}" role="option" aria-selected=${isActive} @click=${() => this.take(area)}>
      ${areaLine(say, language, area, levelName(area.areaLevel), typed)}
    </li>`;
  }
}
