import { html } from 'lit';
import type { Language } from '../i18n/language.ts';
import { icons } from './icons.ts';

const SHEETS = ['legend', 'choose', 'area', 'ranking'] as const;
export type Sheet = (typeof SHEETS)[number] | 'none';

/** Which section a phone shows below the map, and how tall. */
export class Sheets {
  shown: Sheet = 'none';
  /** Does it reach over most of the page? */
  tall = false;
  private selected = '';

  constructor(private readonly changed: () => void) {}

  open(sheet: Sheet): void {
    this.shown = sheet;
    this.tall = false;
    this.changed();
  }

  /** The card of an area comes up when it is selected, and goes when it is not. Does not tell. */
  follow(area: string): void {
    if (area === this.selected) {
      return;
    }
    this.selected = area;
    if (area !== '') {
      this.shown = 'area';
      this.tall = false;
    } else if (this.shown === 'area') {
      this.shown = 'none';
    }
  }

  /** @param sheets those that the page has */
  nav(language: Language, sheets: readonly (typeof SHEETS)[number][] = SHEETS) {
    const turn = (sheet: Sheet) => () => this.open(this.shown === sheet ? 'none' : sheet);
    return html`<nav class="sheets" aria-label=${language.say('sheet.nav')}>
      ${sheets.map(
        (sheet) => html`<button type="button" aria-pressed=${this.shown === sheet} @click=${turn(sheet)}>
          ${icons[sheet]}<span>${language.say(`sheet.${sheet}`)}</span>
        </button>`,
      )}
    </nav>`;
  }

  /** Makes the open section taller or lower. */
  handle(language: Language) {
    const turn = () => {
      this.tall = !this.tall;
      this.changed();
    };
    const label = language.say(this.tall ? 'sheet.shorter' : 'sheet.taller');
    return html`<button type="button" class="handle" aria-label=${label} title=${label} @click=${turn}>
      ${this.tall ? icons.down : icons.up}
    </button>`;
  }
}
