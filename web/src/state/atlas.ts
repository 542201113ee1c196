import type { AreaInfo, SessionInfo } from '../api/contract.ts';
import { asProblem, Problem } from '../api/problem.ts';
import { Registry } from '../api/registry.ts';
import { english, type Language, languageOf, type MessageKey } from '../i18n/language.ts';
import type { GeoTags } from '../points/geotags.ts';
import { Address } from './address.ts';
import { type Resolved, resolve } from './choice.ts';
import { heldFor } from './held.ts';
import { Offer } from './offer.ts';
import { finestGranted, grantedOffer, publicOffer } from './opening.ts';
import { Pointing } from './pointing.ts';
import { AUTOMATIC, DEFAULTS, type Settings, type View } from './settings.ts';
import { fetchShown, type Shown } from './shown.ts';
import { Signal } from './signal.ts';

export type Phase = 'loading' | 'ready' | 'failed';
export interface Notice {
  key: MessageKey;
  offersSignIn?: boolean;
}

const COUNTRY_ZOOM = 5;

/** The state of the atlas: what is chosen, what the server gave for it, and what a person can do. */
export class Atlas {
  readonly changed = new Signal();
  readonly pointing = new Pointing();
  /** The map shall show all areas that are drawn. */
  readonly fit = new Signal();
  readonly forgotten = new Signal();
  readonly revealed = new Signal<AreaInfo>();
  /** Back or Forward led to another view; null: the whole country. */
  readonly went = new Signal<View | null>();
  readonly registry: Registry;

  phase: Phase = 'loading';
  settings: Settings = { ...DEFAULTS };
  language: Language = english;
  session: SessionInfo = { signedIn: false };
  offer: Offer | null = null;
  geotags: GeoTags | null = null;
  resolved: Resolved | null = null;
  /** The map that is drawn; while the next one loads, still the one before. */
  shown: Shown | null = null;
  /** The coarser map to which the selected area belongs, when it is not of the drawn level. */
  private held: Shown | null = null;
  loading = false;
  failure: Problem | null = null;
  notice: Notice | null = null;
  /** The map's zoom, which an automatic level follows. */
  zoom = COUNTRY_ZOOM;
  private turn = 0;
  private readonly address: Address;

  constructor(
    place: Location,
    past: History,
    readonly embedded: boolean,
    fetcher?: typeof fetch,
  ) {
    this.address = new Address(place, past);
    const anonymous: typeof fetch = (input, init) => fetch(input, { ...init, credentials: 'omit' });
    this.registry = new Registry(fetcher ?? (embedded ? anonymous : undefined), () => this.endAccess('notice.ended'));
  }

  get selected(): AreaInfo | undefined {
    return this.selectedIn?.byCode(this.settings.area);
  }

  /** The map to whose level the selected area belongs. */
  get selectedIn(): Shown | null {
    return this.shown?.byCode(this.settings.area) ? this.shown : this.held;
  }

  async start(): Promise<void> {
    const link = this.address.read();
    if (link.wrong.length > 0) {
      this.notice = { key: 'notice.corrected' };
    }
    this.phase = 'loading';
    this.failure = null;
    await this.adopt(link.settings);
    this.changed.tell();
    try {
      this.offer = await publicOffer(this.registry);
      if (!this.embedded) {
        await this.loadGranted().catch(() => undefined);
      }
      this.phase = 'ready';
      await this.refresh(true);
    } catch (reason) {
      this.phase = 'failed';
      this.fail(reason);
    }
  }

  /** Changes what is chosen; the address follows. */
  async set(change: Partial<Settings>): Promise<void> {
    const before = this.settings;
    const wished = { ...before, ...change };
    await this.adopt((this.offer && resolve(wished, this.offer, this.zoom)?.settings) ?? wished);
    this.address.step(before, this.settings);
    if (this.notice?.key === 'notice.corrected') {
      this.notice = null;
    }
    await this.refresh();
  }

  /** Back or Forward was pressed: the address is already the other one. */
  async goneTo(): Promise<void> {
    await this.adopt(this.address.read().settings);
    this.went.tell(this.settings.view);
    await this.refresh();
  }

  /** The map was moved (home: it shows the whole country, whatever the screen); an automatic level may follow the zoom. */
  moved(view: View, atHome: boolean): void {
    this.zoom = view.zoom;
    this.settings = { ...this.settings, view: atHome ? null : view };
    this.address.write(this.settings);
    const level = this.resolved?.choice.level.info.code;
    if (this.offer && resolve(this.settings, this.offer, view.zoom)?.choice.level.info.code !== level) {
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

  dismiss(): void {
    this.notice = null;
    this.changed.tell();
  }

  retry(): void {
    void (this.phase === 'failed' ? this.start() : this.refresh());
  }

  /** @throws Problem when the token is not accepted or the server gives no answer */
  async signIn(token: string): Promise<void> {
    await this.registry.signIn(token);
    await this.loadGranted();
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

  private async loadGranted(): Promise<void> {
    const granted = this.offer && (await grantedOffer(this.registry, this.offer, () => this.changed.tell()));
    Object.assign(this, granted);
  }

  /** Forgets everything private and goes back to what everybody sees. */
  private endAccess(key: MessageKey): void {
    if (!this.session.signedIn) {
      return;
    }
    this.session = { signedIn: false };
    this.geotags = null;
    this.registry.forgetPrivate();
    this.pointing.keep(null);
    if (this.offer) {
      this.offer = new Offer(this.offer.catalogue);
    }
    if (this.shown?.choice.tree === 'private') {
      this.shown = null;
      this.held = null;
      this.resolved = null;
      this.settings = { ...this.settings, level: AUTOMATIC, area: '' };
    }
    this.forgotten.tell();
    this.notice = { key, offersSignIn: key === 'notice.ended' };
    void this.refresh();
  }

  private async adopt(settings: Settings): Promise<void> {
    if (settings.lang !== this.language.code) {
      this.language = await languageOf(settings.lang).catch(() => english);
    }
    this.settings = { ...settings, lang: this.language.code };
  }

  /** @param opening the settings come from a link: say so when they had to be corrected */
  private async refresh(opening = false): Promise<void> {
    const turn = ++this.turn;
    const { offer } = this;
    if (!offer) {
      return;
    }
    this.resolved = resolve(this.settings, offer, this.zoom);
    if (!this.resolved) {
      return this.fail(new Problem(404, 'not-found'));
    }
    this.settings = this.resolved.settings;
    if (opening && this.resolved.corrected.length > 0) {
      this.notice ??= { key: 'notice.corrected' };
    }
    this.failure = null;
    this.loading = true;
    this.address.write(this.settings);
    this.changed.tell();
    try {
      const { choice } = this.resolved;
      const shown = await fetchShown(this.registry, offer, choice, () => this.settings);
      const held = await heldFor(this.registry, offer, shown, () => this.settings).catch(() => null);
      if (turn === this.turn) {
        this.show(shown, held);
      }
    } catch (reason) {
      if (turn === this.turn) {
        this.fail(reason);
      }
    }
  }

  private fail(reason: unknown): void {
    this.loading = false;
    this.failure = asProblem(reason);
    this.shown = null;
    this.held = null;
    this.changed.tell();
  }

  private show(shown: Shown, held: Shown | null): void {
    this.shown = shown;
    this.held = held;
    this.loading = false;
    this.pointing.keep(shown.areas);
    if (this.settings.area !== '' && !this.selected) {
      this.settings = { ...this.settings, area: '' };
    }
    this.address.write(this.settings);
    this.changed.tell();
  }
}
