import type { AreaInfo } from '../api/contract.ts';
import { Registry } from '../api/registry.ts';
import { deviceLanguage, english, type Language, languageOf, type MessageKey } from '../i18n/language.ts';
import { Access } from './access.ts';
import { Address } from './address.ts';
import { type Asked, askedFor, lost } from './asked.ts';
import { resolve } from './choice.ts';
import { Drawing } from './drawing.ts';
import { writeLink } from './link.ts';
import { finestGranted } from './opening.ts';
import type { Bounds } from './places.ts';
import { Pointing } from './pointing.ts';
import { AUTOMATIC, DEFAULTS, type Settings, type View } from './settings.ts';
import { Signal } from './signal.ts';
import { copyOf } from './site.ts';
import { Standing } from './standing.ts';

export type Phase = 'loading' | 'ready' | 'failed';
export interface Notice {
  key: MessageKey;
  values?: Record<string, string>;
  offersSignIn?: boolean;
  /** What of a link could not be shown. */
  asked?: Asked;
}

const COUNTRY_ZOOM = 5;

/** The state of the atlas: what is chosen, what the server gave for it, and what a person can do. */
export class Atlas extends Standing {
  readonly changed = new Signal();
  readonly pointing = new Pointing();
  /** The map shall show all areas that are drawn. */
  readonly fit = new Signal();
  readonly forgotten = new Signal();
  readonly revealed = new Signal<AreaInfo>();
  /** The map shall go there and show all of it. */
  readonly flown = new Signal<Bounds>();
  /** Back or Forward led to another view; null: the whole country. */
  readonly went = new Signal<View | null>();
  readonly registry: Registry;

  phase: Phase = 'loading';
  settings: Settings = { ...DEFAULTS };
  language: Language = english;
  notice: Notice | null = null;
  /** The map's zoom, which an automatic level follows. */
  zoom = COUNTRY_ZOOM;
  private readonly address: Address;
  protected readonly access: Access;
  protected readonly drawing: Drawing;

  constructor(
    place: Location,
    past: History,
    readonly embedded: boolean,
    fetcher?: typeof fetch,
  ) {
    super();
    this.address = new Address(place, past);
    const anonymous: typeof fetch = (input, init) => fetch(input, { ...init, credentials: 'omit' });
    this.registry = new Registry(fetcher ?? (embedded ? anonymous : undefined), () => this.endAccess('notice.ended'));
    this.access = new Access(this.registry, embedded, () => this.changed.tell());
    this.drawing = new Drawing(this.registry, this, () => this.drawn());
  }

  /** Not in a page of others, nor in a copy, where no server could know a token. */
  get takesTokens(): boolean {
    return !this.embedded && copyOf === null;
  }

  async start(): Promise<void> {
    const link = this.address.read();
    this.phase = 'loading';
    this.zoom = link.settings.view?.zoom ?? this.zoom;
    await this.adopt(link.settings);
    this.changed.tell();
    try {
      await Promise.all([this.openRelease(), this.language.prepare()]);
      this.phase = 'ready';
      await this.refresh();
      this.tellChanges(link.settings, link.query, link.wrong);
    } catch (reason) {
      this.phase = 'failed';
      this.drawing.fail(reason);
    }
  }

  /** Changes what is chosen; the address follows. */
  async set(change: Partial<Settings>): Promise<void> {
    const before = this.settings;
    const wished = { ...before, ...change };
    const { offer } = this;
    const sameRelease = wished.release === before.release;
    await this.adopt((offer && sameRelease && resolve(wished, offer, this.zoom)?.settings) || wished);
    this.address.step(before, this.settings);
    if (this.notice?.key === 'notice.corrected' || (this.notice?.key === 'notice.deadRelease' && !sameRelease)) {
      this.notice = null;
    }
    await this.refresh();
    if (!sameRelease) {
      this.tellChanges(wished, writeLink(wished));
    }
  }

  /** Back or Forward was pressed: the address is already the other one. */
  async goneTo(): Promise<void> {
    const { settings, query } = this.address.read();
    await this.adopt(settings);
    this.address.arrived(query);
    this.went.tell(this.settings.view);
    await this.refresh();
  }

  /** The map was moved (home: it shows the whole country, whatever the screen); an automatic level may follow the zoom. */
  moved(view: View, atHome: boolean): void {
    this.zoom = view.zoom;
    this.settings = { ...this.settings, view: atHome ? null : view };
    this.address.write(this.settings);
    if (this.offer && this.drawing.movesOn(this.offer, view.zoom)) {
      void this.refresh();
    }
  }

  /** @param reveal move the map there when the area is out of sight */
  select(area: AreaInfo | null, reveal = false): void {
    this.settings = { ...this.settings, area: area?.code ?? '' };
    this.address.write(this.settings);
    this.changed.tell();
    if (area && reveal) {
      this.revealed.tell(area);
    }
  }

  /** Says one calm thing, unless something else is being said. */
  tellOf(notice: Notice): void {
    this.notice ??= notice;
    this.changed.tell();
  }

  dismiss(): void {
    this.notice = null;
    this.changed.tell();
  }

  retry(): void {
    void (this.phase === 'failed' ? this.start() : this.refresh());
  }

  /** @throws Problem when the token is not accepted or the server gives no answer */
  async signIn(token: string): Promise<void> {
    await this.access.signIn(token);
    this.notice = null;
    const finest = this.offer ? finestGranted(this.offer, this.resolved?.choice.table ?? '') : undefined;
    this.settings = { ...this.settings, level: finest ?? AUTOMATIC, area: '' };
    await this.refresh();
    this.fit.tell();
  }

  async signOut(): Promise<void> {
    const asked = this.registry.signOut();
    this.endAccess('notice.signedOut');
    await asked.catch(() => undefined);
  }

  /** Forgets everything private and goes back to what everybody sees. */
  endAccess(key: MessageKey): void {
    if (!this.access.end()) {
      return;
    }
    this.pointing.keep(null);
    if (this.drawing.forgetPrivate()) {
      this.settings = { ...this.settings, level: AUTOMATIC, area: '' };
    }
    this.forgotten.tell();
    this.notice = { key, offersSignIn: key === 'notice.ended' };
    void this.refresh();
  }

  private async adopt(settings: Settings): Promise<void> {
    const wished = settings.lang || deviceLanguage();
    if (wished !== this.language.code) {
      this.language = await languageOf(wished).catch(() => english);
    }
    this.settings = this.embedded && settings.lock !== '' ? { ...settings, level: settings.lock } : settings;
  }

  /** Opens the release that is chosen; where there is none such, the newest, and says so. */
  private async openRelease(): Promise<void> {
    const { release } = this.settings;
    const found = await this.access.open(release);
    this.tellOfKept();
    if (!found && this.settings.release === release) {
      const newest = this.releases?.current ?? '';
      this.settings = { ...this.settings, release: '' };
      this.notice = { key: 'notice.deadRelease', values: { release, newest } };
    }
  }

  /** Names what of these wishes is not shown, unless the figures themselves did not come. */
  private tellChanges(wished: Settings, query: string, wrong: readonly string[] = []): void {
    const { resolved, notice } = this;
    const gone = this.shown !== null && lost(wished, this.settings);
    const asked = resolved ? askedFor(query, wrong, resolved.corrected, gone) : undefined;
    if (asked && notice?.key === 'notice.deadRelease') {
      this.notice = { ...notice, asked };
      this.changed.tell();
    } else if (asked) {
      this.tellOf({ key: 'notice.corrected', asked });
    }
  }

  /** The server gave no answer, and this device had kept one. */
  private tellOfKept(): void {
    const { keptSince } = this.registry;
    if (keptSince !== null) {
      this.notice = { key: 'notice.kept', values: { date: this.language.date(keptSince) } };
    }
  }

  private async refresh(): Promise<void> {
    if (this.phase !== 'ready') {
      return;
    }
    if (!this.access.has(this.settings.release)) {
      this.drawing.expect();
      try {
        await this.openRelease();
      } catch (reason) {
        return this.drawing.fail(reason);
      }
      if (!this.access.has(this.settings.release)) {
        return; // another one was chosen meanwhile, and is on its way
      }
    }
    if (this.offer) {
      await this.drawing.draw(this.offer);
    }
  }

  private drawn(): void {
    if (this.shown && !this.loading) {
      this.pointing.keep(this.shown.areas);
    }
    if (this.phase === 'ready') {
      this.address.write(this.settings);
    }
    this.changed.tell();
  }
}
