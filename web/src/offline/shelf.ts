import { KEPT_SINCE } from './rules.ts';

/** How much it weighs once unpacked; a header of the worker's own. */
const BYTES = 'nser-bytes';
/** True of the bytes on the way, not of those that are kept. */
const NOT_KEPT = ['content-encoding', 'content-length', 'set-cookie'];

/** Answers that are kept on this device, by path, within so many bytes; the oldest go first. */
export class Shelf {
  private weight: number | null = null;

  /** @param maxBytes of the answers' bodies, unpacked */
  constructor(
    private readonly opened: () => Promise<Cache>,
    private readonly maxBytes: number,
    private readonly now: () => Date = () => new Date(),
  ) {}

  /** Undefined when it is not kept, or nothing can be. */
  async get(path: string): Promise<Response | undefined> {
    try {
      return await (await this.opened()).match(path, { ignoreVary: true });
    } catch {
      return undefined; // storage is forbidden here: as if nothing had been kept
    }
  }

  async has(path: string): Promise<boolean> {
    return (await this.get(path)) !== undefined;
  }

  /** Keeps a good answer. It must not have been read. */
  async put(path: string, answer: Response): Promise<void> {
    if (!answer.ok || answer.redirected) {
      return;
    }
    const body = answer.status === 204 ? null : await answer.blob();
    const bytes = body?.size ?? 0;
    if (bytes > this.maxBytes) {
      return;
    }
    const headers = new Headers(answer.headers);
    for (const name of NOT_KEPT) {
      headers.delete(name);
    }
    headers.set(KEPT_SINCE, this.now().toISOString());
    headers.set(BYTES, String(bytes));
    const cache = await this.opened();
    this.weight ??= await this.weigh(cache);
    const before = await cache.match(path, { ignoreVary: true });
    await cache.put(path, new Response(body, { status: answer.status, headers }));
    this.weight += bytes - (before ? weightOf(before) : 0);
    await this.trim(cache);
  }

  /** It is used again: others go before it. */
  async touch(path: string): Promise<void> {
    const cache = await this.opened();
    const kept = await cache.match(path, { ignoreVary: true });
    if (kept) {
      await cache.delete(path);
      await cache.put(path, kept);
    }
  }

  private async trim(cache: Cache): Promise<void> {
    for (const request of (this.weight ?? 0) > this.maxBytes ? await cache.keys() : []) {
      if ((this.weight ?? 0) <= this.maxBytes) {
        return;
      }
      const oldest = await cache.match(request, { ignoreVary: true });
      if (await cache.delete(request, { ignoreVary: true })) {
        this.weight = (this.weight ?? 0) - (oldest ? weightOf(oldest) : 0);
      }
    }
  }

  /** All that is kept; added up once in the worker's life. */
  private async weigh(cache: Cache): Promise<number> {
    const answers = await Promise.all((await cache.keys()).map((request) => cache.match(request)));
    return answers.reduce((sum, answer) => sum + (answer ? weightOf(answer) : 0), 0);
  }
}

function weightOf(answer: Response): number {
  return Number(answer.headers.get(BYTES) ?? 0);
}
