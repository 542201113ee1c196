import { differOnPurpose, readLink, writeLink } from './link.ts';
import { DEFAULTS, type Settings } from './settings.ts';

/** The page's address: it always carries the whole state, and its history the steps that were taken on purpose. */
export class Address {
  constructor(
    private readonly place: Location,
    private readonly past: History,
  ) {}

  /** The settings that the address carries, and its query as it was written. */
  read(): { settings: Settings; wrong: string[]; query: string } {
    const query = this.place.search;
    const { settings, wrong } = readLink(query);
    return { settings: { ...DEFAULTS, ...settings }, wrong, query };
  }

  /** Asks nothing of the browser when the address stays as it is: it takes milliseconds each time. */
  write(settings: Settings): void {
    const address = this.of(settings);
    if (address !== (this.place.search || this.place.pathname) || this.place.hash) {
      this.past.replaceState(null, '', address);
    }
  }

  /** Begins a new step of the history when something was changed on purpose; else only the address changes. */
  step(before: Settings, after: Settings): void {
    const address = this.of(after);
    if (differOnPurpose(before, after) && address !== this.of(before)) {
      this.past.pushState(null, '', address);
    } else {
      this.write(after);
    }
  }

  private of(settings: Settings): string {
    const query = writeLink(settings);
    return query ? `?${query}` : this.place.pathname;
  }
}
