import { differOnPurpose, readLink, writeLink } from './link.ts';
import { DEFAULTS, type Settings } from './settings.ts';

/** The page's address: it always carries the whole state, and its history the steps that were taken on purpose. */
export class Address {
  /** The query that the settings belong to. */
  private own: string;

  constructor(
    private readonly place: Location,
    private readonly past: History,
  ) {
    this.own = place.search;
  }

  /** The settings that the address carries, and its query as it was written. */
  read(): { settings: Settings; wrong: string[]; query: string } {
    const query = this.place.search;
    const { settings, wrong } = readLink(query);
    return { settings: { ...DEFAULTS, ...settings }, wrong, query };
  }

  /** After Back or Forward: the settings are now those of this query. */
  arrived(query: string): void {
    this.own = query;
  }

  /**
   * Asks nothing of the browser when the address stays as it is: it takes milliseconds each time. Nor while the page is on its
   * way to another step of the history: that one would be lost.
   */
  write(settings: Settings): void {
    if (this.place.search !== this.own) {
      return;
    }
    const address = this.of(settings);
    if (address !== (this.place.search || this.place.pathname) || this.place.hash) {
      this.past.replaceState(null, '', address);
      this.own = this.place.search;
    }
  }

  /** Begins a new step of the history when something was changed on purpose; else only the address changes. */
  step(before: Settings, after: Settings): void {
    const address = this.of(after);
    if (differOnPurpose(before, after) && address !== this.of(before)) {
      this.past.pushState(null, '', address);
      this.own = this.place.search;
    } else {
      this.write(after);
    }
  }

  private of(settings: Settings): string {
    const query = writeLink(settings);
    return query ? `?${query}` : this.place.pathname;
  }
}
