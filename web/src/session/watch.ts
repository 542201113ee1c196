import type { SessionInfo } from '../api/contract.ts';
import type { MessageKey } from '../i18n/language.ts';
import type { Signal } from '../state/signal.ts';

/** What is watched: the atlas, as far as it concerns who is signed in. */
export interface Watched {
  readonly session: SessionInfo;
  readonly registry: { session(): Promise<SessionInfo>; signOut(): Promise<void> };
  readonly changed: Signal;
  /** Everything private was removed. */
  readonly forgotten: Signal;
  endAccess(key: MessageKey): void;
}

/** Asked at least so often: a withdrawn token, or a session that the server ended, has no time that is known before. */
const OFTEN_MILLISECONDS = 10 * 60_000;
const CHANNEL = 'nser-session';
/** On the root element while it is not known whether a page that was put away may still be seen. */
const VEILED = 'veiled';

/**
 * Notices that a session has ended without anybody asking for something private: by its own time, when the page is
 * looked at again, when another tab signed out, and when the browser's Back brings back a page that was put away.
 * Then everything private goes, the browser's cache included.
 */
export class SessionWatch {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private timedFor = '';
  private told = false;
  private readonly channel = openChannel();

  constructor(
    private readonly atlas: Watched,
    private readonly now: () => number = Date.now,
  ) {}

  start(): void {
    const { atlas, channel } = this;
    atlas.changed.on(() => this.time());
    atlas.forgotten.on(() => this.tellOthers());
    channel?.addEventListener('message', () => this.endedElsewhere());
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && void this.check());
    window.addEventListener('pagehide', (event) => this.veil(event.persisted && atlas.session.signedIn));
    window.addEventListener('pageshow', (event) => void (event.persisted && this.broughtBack()));
    this.time();
  }

  /** Asks the server whether the session still holds; without an answer, the time that it named decides. */
  async check(): Promise<void> {
    const { signedIn, until } = this.atlas.session;
    if (!signedIn) {
      return;
    }
    const still = await this.atlas.registry.session().then(
      (session) => session.signedIn,
      () => until === undefined || this.now() < Date.parse(until),
    );
    if (!still && this.atlas.session.signedIn) {
      this.end();
    } else {
      this.timedFor = '';
      this.time();
    }
  }

  private end(): void {
    this.atlas.endAccess('notice.ended');
    // the cookie and the browser's cache go by the answer to this; there may be none
    void this.atlas.registry.signOut().catch(() => undefined);
  }

  /** Sets the clock for the session that there is now. */
  private time(): void {
    const { signedIn, until } = this.atlas.session;
    const wanted = signedIn ? (until ?? 'unknown') : '';
    if (wanted === this.timedFor) {
      return;
    }
    this.timedFor = wanted;
    clearTimeout(this.timer);
    if (signedIn) {
      const left = until === undefined ? 0 : Date.parse(until) - this.now() + 1_000;
      const soon = left > 0 ? Math.min(left, OFTEN_MILLISECONDS) : OFTEN_MILLISECONDS;
      this.timer = setTimeout(() => void this.check(), soon);
    }
  }

  private tellOthers(): void {
    if (!this.told) {
      this.channel?.postMessage('ended');
    }
  }

  private endedElsewhere(): void {
    this.told = true;
    this.atlas.endAccess('notice.signedOut');
    this.told = false;
  }

  private async broughtBack(): Promise<void> {
    await this.check();
    this.veil(false);
  }

  private veil(on: boolean): void {
    document.documentElement.classList.toggle(VEILED, on);
  }
}

/** Null where the browser does not give one: then each tab notices for itself. */
function openChannel(): BroadcastChannel | null {
  try {
    return new BroadcastChannel(CHANNEL);
  } catch {
    return null;
  }
}
