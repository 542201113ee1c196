import paper from '@picture/en.json' with { type: 'json' };
import type { Coded, Label } from '../api/contract.ts';
import { inSlices, pause } from '../app/slices.ts';
import { LANGUAGES, type LanguageCode } from '../state/settings.ts';
import en from './en.json' with { type: 'json' };
import { bringLetters } from './letters.ts';

/** The words that are written on paper too lie beside the program that draws it (tiles, picture). */
const words = { ...paper, ...en };

export type MessageKey = keyof typeof words;
export type Messages = Record<MessageKey, string>;
export type Values = Record<string, string | number>;

const LOCALES: Record<LanguageCode, string> = { en: 'en-GB', ur: 'ur-PK' };

interface Formats {
  order: Intl.Collator;
  numbers: Intl.NumberFormat;
  percents: Intl.NumberFormat;
  tenths: Intl.NumberFormat;
  lists: Intl.ListFormat;
}

/** The order first: with it the browser reads what the numbers need too, and none of both takes too long at once. */
const FORMATS: { [Name in keyof Formats]: (locale: string) => Formats[Name] } = {
  order: (locale) => new Intl.Collator(locale),
  numbers: (locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }),
  percents: (locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }),
  tenths: (locale) => new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
  lists: (locale) => new Intl.ListFormat(locale, { type: 'conjunction' }),
};

/** One language of the atlas: its messages, its direction, and its way of writing numbers and dates. */
export class Language {
  readonly dir: 'ltr' | 'rtl';
  private readonly formats: Partial<Formats> = {};

  constructor(
    readonly code: LanguageCode,
    private readonly messages: Messages,
  ) {
    this.dir = code === 'ur' ? 'rtl' : 'ltr';
  }

  /** Makes all that it writes with, while the first answers are waited for: it takes a slow phone a tenth of a second. */
  async prepare(): Promise<void> {
    await pause();
    await inSlices(this.making());
  }

  private *making(): Generator<void, void> {
    for (const name of Object.keys(FORMATS) as (keyof Formats)[]) {
      this.format(name);
      yield;
    }
  }

  /** Made at first use. */
  private format<Name extends keyof Formats>(name: Name): Formats[Name] {
    const format = this.formats[name] ?? FORMATS[name](LOCALES[this.code]);
    this.formats[name] = format;
    return format;
  }

  say(key: MessageKey, values: Values = {}): string {
    return this.fill(this.messages[key] ?? key, values);
  }

  /** Puts values into a text's places. */
  fill(text: string, values: Values): string {
    return text.replace(/\{(\w+)\}/g, (whole, name: string) => this.apart(String(values[name] ?? whole)));
  }

  /** In Urdu, what is put into a sentence keeps its own direction, so that 2026-11 does not become 11-2026. */
  private apart(text: string): string {
    return this.dir === 'rtl' ? `\u2068${text}\u2069` : text;
  }

  /** A label of the catalogue; English stands in for a missing translation. */
  label(label: Label | null | undefined): string {
    return (label && (label[this.code] || label.en)) ?? '';
  }

  labelOf(list: readonly Coded[], code: string): string {
    return this.label(list.find((one) => one.code === code)?.label) || code;
  }

  /** A catalogue label within a sentence: small first letter where the script has one. */
  inSentence(label: Label | null | undefined): string {
    const text = this.label(label);
    return this.code === 'en' ? text.charAt(0).toLowerCase() + text.slice(1) : text;
  }

  count(value: number): string {
    return this.format('numbers').format(value);
  }

  /** A share given in percent. @param tenths write the tenth even when it is nought, so that a column reads evenly */
  percent(value: number, tenths = false): string {
    return `${this.format(tenths ? 'tenths' : 'percents').format(value)}%`;
  }

  /** A date as YYYY-MM-DD, or a quarter as YYYY-Qn, which stays as it is. */
  date(text: string): string {
    const time = /^\d{4}-\d{2}-\d{2}/.test(text) ? Date.parse(text) : Number.NaN;
    return Number.isNaN(time) ? text : new Intl.DateTimeFormat(LOCALES[this.code], { dateStyle: 'long' }).format(time);
  }

  /** "A, B and C". */
  list(texts: readonly string[]): string {
    return this.format('lists').format(texts);
  }

  compare(a: string, b: string): number {
    return this.format('order').compare(a, b);
  }
}

/** The first of the device's languages that the atlas has; English when it has none of them. */
export function deviceLanguage(preferred = globalThis.navigator?.languages ?? []): LanguageCode {
  const codes = preferred.map((tag) => tag.toLowerCase().split('-')[0]);
  return codes.map((code) => LANGUAGES.find((known) => known === code)).find((code) => code !== undefined) ?? 'en';
}

export const english = new Language('en', words);
const loaded = new Map<LanguageCode, Language>([['en', english]]);

/** Urdu's messages and letters are fetched only when asked for; nobody waits for the letters. */
export async function languageOf(code: LanguageCode): Promise<Language> {
  if (code === 'ur') {
    void bringLetters();
  }
  const known = loaded.get(code);
  if (known) {
    return known;
  }
  const [own, onPaper] = await Promise.all([import('./ur.json'), import('@picture/ur.json')]);
  const language = new Language(code, { ...onPaper.default, ...own.default });
  loaded.set(code, language);
  return language;
}
