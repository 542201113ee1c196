import type { SessionInfo } from '../api/contract.ts';
import { Archives } from './archives.ts';
import { Places } from './places.ts';

const TILE = /^(\/public\/areas\/[^/]+\/tiles\/[a-z_]+)\/(\d+)\/(\d+)\/(\d+)\.mvt$/;
const NOBODY: SessionInfo = { signedIn: false };

function json(document: unknown, status = 200): Response {
  return new Response(JSON.stringify(document), { status, headers: { 'content-type': 'application/json' } });
}

/**
 * Answers what our server would, out of the files of a copy. What only a server can do is not there: 404.
 *
 * All of it is one file: with parts of its own that come later it would share the program that fetches such parts with the
 * atlas, whose first load would grow.
 */
export class Copy {
  private readonly archives: Archives;
  private places: Promise<Places> | null = null;

  /** @param network asks for files; their addresses are relative to the page, so that a copy may lie in any folder */
  constructor(
    private readonly release: string,
    private readonly network: typeof fetch,
  ) {
    this.archives = new Archives(network);
  }

  /** @param path as it is asked of our server, with a slash in front */
  async answer(path: string, init?: RequestInit): Promise<Response> {
    const tile = TILE.exec(path);
    if (tile) {
      const [, folder = '', z, x, y] = tile;
      const bytes = await this.archives.tile(`.${folder}.pmtiles`, Number(z), Number(x), Number(y));
      return bytes ? new Response(bytes) : new Response(null, { status: 204 });
    }
    if (path.startsWith('/public/search?')) {
      return json(await this.find(new URLSearchParams(path.slice(path.indexOf('?')))));
    }
    if (path === '/session') {
      return json(NOBODY);
    }
    return path === '/releases.json' || path.startsWith('/public/')
      ? this.network(`.${path}`, init)
      : json({ code: 'not-found', detail: 'This copy has no such thing.' }, 404);
  }

  private async find(asked: URLSearchParams) {
    const query = asked.get('q') ?? '';
    this.places ??= Places.of(this.network, this.release);
    try {
      return { query, areas: (await this.places).find(query) };
    } catch (reason) {
      this.places = null; // asked for again the next time
      throw reason;
    }
  }
}
