import type {
  AreasDocument,
  Catalogue,
  Figures,
  FoundDocument,
  GeoTagsInfo,
  Releases,
  SessionInfo,
  TokenGives,
  Tree,
} from './contract.ts';
import { Problem, problemOf } from './problem.ts';

const MAX_DOCUMENTS = 60;
/** A header of our service worker: this answer was kept on the device since then (offline/rules.ts). */
const KEPT_SINCE = 'nser-kept';
/** A tile has at most 500 kB: ten times what it takes over a slow line. Documents are smaller. */
const ANSWER_MILLISECONDS = 30_000;

/**
 * The server's documents. Immutable answers are kept in memory (oldest out first); a failed request is never kept, so
 * a retry asks again. Nothing is written to disk by this class.
 */
export class Registry {
  /** Since when the list of releases was kept on this device, ISO 8601; null: it is the server's of now. */
  keptSince: string | null = null;
  private readonly kept = new Map<string, Promise<unknown>>();

  /** @param onSignedOut called when a private route answers that the token no longer holds. */
  constructor(
    private readonly fetcher: typeof fetch = (...args) => fetch(...args),
    private readonly onSignedOut: () => void = () => {},
    private readonly answerMilliseconds = ANSWER_MILLISECONDS,
  ) {}

  releases(): Promise<Releases> {
    return this.json<Releases>('/releases.json', undefined, (headers) => {
      this.keptSince = headers.get(KEPT_SINCE);
    });
  }

  catalogue(tree: Tree, release: string): Promise<Catalogue> {
    return this.keep(`/${tree}/${release}/catalogue.json`);
  }

  areas(tree: Tree, areas: string, areaLevel: string): Promise<AreasDocument> {
    return this.keep(`/${tree}/areas/${areas}/${areaLevel}.json`);
  }

  figures(tree: Tree, release: string, areaLevel: string, table: string): Promise<Figures> {
    return this.keep(`/${tree}/${release}/figures/${areaLevel}/${table}.json`);
  }

  /** Areas by name or code. Not kept here: what is typed differs each time. */
  search(tree: Tree, areas: string, text: string, signal: AbortSignal): Promise<FoundDocument> {
    const query = new URLSearchParams({ q: text, areas });
    return this.json(`/${tree}/search?${query}`, { signal });
  }

  /** The bytes of a geometry tile; null when the tile is empty. Not kept here: decoded tiles are. */
  async tile(path: string): Promise<ArrayBuffer | null> {
    return (await this.bytes(path)).bytes;
  }

  geoTags(release: string): Promise<GeoTagsInfo> {
    return this.keep(`/private/${release}/geotags.json`);
  }

  /** A tile of points; `of` is how many there are when only a part of them fits. */
  async pointTile(path: string): Promise<{ bytes: ArrayBuffer | null; of: number | null }> {
    const { bytes, headers } = await this.bytes(path);
    const of = Number(headers.get('nser-thinned')?.split('/')[1] ?? Number.NaN);
    return { bytes, of: Number.isNaN(of) ? null : of };
  }

  /** A file to keep. */
  async file(path: string): Promise<Blob> {
    return (await this.ask(path)).blob();
  }

  /** What the shown token allows. */
  tokenGives(): Promise<TokenGives> {
    return this.json<TokenGives>('/private/tokens');
  }

  session(): Promise<SessionInfo> {
    return this.json<SessionInfo>('/session');
  }

  async signIn(token: string): Promise<void> {
    await this.ask('/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token }),
    });
  }

  async signOut(): Promise<void> {
    this.forgetPrivate();
    await this.ask('/session', { method: 'DELETE' });
  }

  /** Drops every private document from memory. */
  forgetPrivate(): void {
    for (const path of [...this.kept.keys()]) {
      if (path.startsWith('/private/')) {
        this.kept.delete(path);
      }
    }
  }

  private keep<T>(path: string): Promise<T> {
    const known = this.kept.get(path);
    if (known) {
      this.kept.delete(path);
      this.kept.set(path, known);
      return known as Promise<T>;
    }
    const asked = this.json<T>(path);
    this.kept.set(path, asked);
    asked.catch(() => this.kept.get(path) === asked && this.kept.delete(path));
    const oldest = this.kept.keys().next().value;
    if (this.kept.size > MAX_DOCUMENTS && oldest !== undefined) {
      this.kept.delete(oldest);
    }
    return asked;
  }

  /** @throws Problem also when the answer does not end in time: nothing may be waited for in silence */
  private async bytes(path: string): Promise<{ bytes: ArrayBuffer | null; headers: Headers }> {
    const response = await this.inTime(path);
    try {
      const bytes = response.status === 204 ? null : await response.arrayBuffer();
      return { bytes, headers: response.headers };
    } catch {
      throw new Problem(0, 'unavailable', `The answer of ${path} did not end.`);
    }
  }

  private async json<T>(path: string, init?: RequestInit, look: (headers: Headers) => void = () => {}): Promise<T> {
    const response = await (init ? this.ask(path, init) : this.inTime(path));
    look(response.headers);
    try {
      return (await response.json()) as T;
    } catch {
      throw new Problem(0, 'unavailable', `The answer of ${path} could not be read.`);
    }
  }

  private inTime(path: string): Promise<Response> {
    return this.ask(path, { signal: AbortSignal.timeout(this.answerMilliseconds) });
  }

  private async ask(path: string, init: RequestInit = {}): Promise<Response> {
    let response: Response;
    try {
      response = await this.fetcher(path, { credentials: 'same-origin', ...init });
    } catch {
      throw new Problem(0, 'unavailable', 'There was no answer.');
    }
    if (response.ok) {
      return response;
    }
    const problem = await problemOf(response);
    if (problem.needsToken && path.startsWith('/private/')) {
      this.onSignedOut();
    }
    throw problem;
  }
}
