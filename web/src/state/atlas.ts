import type { AreaInfo, SessionInfo } from '../api/contract.ts';
import { asProblem, Problem } from '../api/problem.ts';
import { Registry } from '../api/registry.ts';
import { english, type Language, languageOf, type MessageKey } from '../i18n/language.ts';
import { type Resolved, resolve } from './choice.ts';
import { readLink, writeLink } from './link.ts';
import { Offer } from './offer.ts';
import { finestGranted, grantedOffer, publicOffer } from './opening.ts';
import { type Bounds, boundsOf, type Pointer } from './places.ts';
import { AUTOMATIC, DEFAULTS, type Settings, type View } from './settings.ts';
import { fetchShown, type Shown } from './shown.ts';
import { Signal } from './signal.ts';

export type Phase = 'loading' | 'ready' | 'failed';
export interface Notice {
  key: MessageKey;
  offersSignIn?: boolean;
}

const SIGNED_OUT: SessionInfo = { signedIn: false };
const COUNTRY_ZOOM = 5;

/** The state of the atlas: what is chosen, what the server gave for it, and what a person can do. */
export class Atlas {
  readonly changed = new Signal();
  readonly pointed = new Signal();
  readonly fit = new Signal<Bounds>();
  readonly forgotten = new Signal();
  readonly revealed = new Signal<AreaInfo>();
  readonly registry: Registry;

  phase: Phase = 'loading';
  settings: Settings = { ...DEFAULTS };
  language: Language = english;
  session: SessionInfo = SIGNED_OUT;
  offer: Offer | null = null;
  resolved: Resolved | null = null;
  /** The map that is drawn; while the next one loads, still the one before. */
  shown: Shown | null = null;
  loading = false;
  failure: Problem | null = null;
  notice: Notice | null = null;
  /** Id of the area under the pointer. */
  hovered: number | null = null;
  pointer: Pointer | null = null;
  /** The map's zoom, which an automatic level follows. */
  zoom = COUNTRY_ZOOM;
  private turn = 0;

  constructor(
    private readonly place: Location,
    private readonly past: History,
    readonly embedded: boolean,
    fetcher?: typeof fetch,
  ) {
    const anonymous: typeof fetch = (input, init) => fetch(input, { ...init, credentials: 'omit' });
    this.registry = new Registry(fetcher ?? (embedded ? anonymous : undefined), () => this.endAccess('notice.ended'));
  }

  get selected(): AreaInfo | undefined {
    return this.shown?.byCode(this.settings.area);
  }

  async start(): Promise<void> {
    const link = readLink(this.place.search);
    this.settings = { ...DEFAULTS, ...link.settings };
    if (link.wrong.length > 0) {
      this.notice = { key: 'notice.corrected' };
    }
    this.phase = 'loading';
    this.failure = null;
    await this.speak();
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
      this.failure = asProblem(reason);
      this.changed.tell();
    }
  }

  /** Changes what is chosen; the address follows. */
  async set(change: Partial<Settings>): Promise<void> {
    const speaks = change.lang !== undefined && change.lang !== this.settings.lang;
    this.settings = { ...this.settings, ...change };
    if (this.notice?.key === 'notice.corrected') {
      this.notice = null;
    }
    if (speaks) {
      await this.speak();
    }
    await this.refresh();
  }

  /** The map was moved (home: it shows the whole country, whatever the screen); an automatic level may follow the zoom. */
  moved(view: View, atHome: boolean): void {
    this.zoom = view.zoom;
    this.settings = { ...this.settings, view: atHome ? null : view };
    this.writeAddress();
    const level = this.resolved?.choice.level.info.code;
    if (this.offer && resolve(this.settings, this.offer, view.zoom)?.choice.level.info.code !== level) {
      void this.refresh();
    }
  }

  /** @param pointer where on the map, in CSS pixels; null when pointed at elsewhere, as in the ranking */
  hover(id: number | null, pointer: Pointer | null = null): void {
    if (this.hovered !== id || id !== null) {
      this.hovered = id;
      this.pointer = pointer;
      this.pointed.tell();
    }
  }

  /** @param reveal move the map there when the area is out of sight */
  select(area: AreaInfo | null, reveal = false): void {
    this.settings = { ...this.settings, area: area?.code ?? '' };
    this.writeAddress();
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
    this.fitShown();
  }

  async signOut(): Promise<void> {
    const asked = this.registry.signOut();
    this.endAccess('notice.signedOut');
    await asked.catch(() => undefined);
  }

  /** Moves the map to all areas that are shown. */
  fitShown(): void {
    const box = boundsOf(this.shown?.features ?? []);
    if (box) {
      this.fit.tell(box);
    }
  }

  private async loadGranted(): Promise<void> {
    const granted = this.offer && (await grantedOffer(this.registry, this.offer));
    if (granted) {
      this.offer = granted.offer;
      this.session = granted.session;
    }
  }

  /** Forgets everything private and goes back to what everybody sees. */
  private endAccess(key: MessageKey): void {
    if (!this.session.signedIn) {
      return;
    }
    this.session = SIGNED_OUT;
    this.registry.forgetPrivate();
    this.hovered = null;
    if (this.offer) {
      this.offer = new Offer(this.offer.catalogue);
    }
    if (this.shown?.choice.tree === 'private') {
      this.shown = null;
      this.resolved = null;
      this.settings = { ...this.settings, level: AUTOMATIC, area: '' };
    }
    this.forgotten.tell();
    this.notice = { key, offersSignIn: key === 'notice.ended' };
    void this.refresh();
  }

  private async speak(): Promise<void> {
    this.language = await languageOf(this.settings.lang).catch(() => english);
    this.settings.lang = this.language.code;
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
      this.failure = new Problem(404, 'not-found');
      this.changed.tell();
      return;
    }
    this.settings = this.resolved.settings;
    if (opening && this.resolved.corrected.length > 0) {
      this.notice ??= { key: 'notice.corrected' };
    }
    this.failure = null;
    this.loading = true;
    this.writeAddress();
    this.changed.tell();
    try {
      const shown = await fetchShown(this.registry, offer, this.resolved.choice, () => this.settings);
      if (turn === this.turn) {
        this.show(shown);
      }
    } catch (reason) {
      if (turn === this.turn) {
        this.loading = false;
        this.failure = asProblem(reason);
        this.shown = null;
        this.changed.tell();
      }
    }
  }

  private show(shown: Shown): void {
    this.shown = shown;
    this.loading = false;
    this.hovered = this.hovered !== null && shown.areas.has(this.hovered) ? this.hovered : null;
    if (this.settings.area !== '' && !shown.byCode(this.settings.area)) {
      this.settings = { ...this.settings, area: '' };
    }
    this.writeAddress();
    this.changed.tell();
  }

  private writeAddress(): void {
    const query = writeLink(this.settings);
    this.past.replaceState(null, '', query ? `?${query}` : this.place.pathname);
  }
}
