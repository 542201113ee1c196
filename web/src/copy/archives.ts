import { PMTiles, type RangeResponse, type Source } from 'pmtiles';

/** A file that is read in parts; from a file server that knows no parts it comes whole, once, and is kept. */
export class FileInParts implements Source {
  private whole: Promise<ArrayBuffer> | null = null;

  constructor(
    private readonly address: string,
    private readonly network: typeof fetch,
  ) {}

  getKey(): string {
    return this.address;
  }

  async getBytes(offset: number, length: number, signal?: AbortSignal): Promise<RangeResponse> {
    if (!this.whole) {
      const range = `bytes=${offset}-${offset + length - 1}`;
      const answer = await this.network(this.address, { headers: { range }, ...(signal && { signal }) });
      if (answer.status === 206) {
        return { data: await answer.arrayBuffer() };
      }
      if (!answer.ok) {
        throw new Error(`${this.address} was answered with ${answer.status}`);
      }
      this.whole = answer.arrayBuffer();
      this.whole.catch(() => {
        this.whole = null;
      });
    }
    return { data: (await this.whole).slice(offset, offset + length) };
  }
}

/** The archives of a copy, each opened when something of it is first asked for. */
export class Archives {
  private readonly open = new Map<string, PMTiles>();

  constructor(private readonly network: typeof fetch) {}

  /** The bytes of a tile; null where nothing is drawn. @throws when the archive cannot be read */
  async tile(address: string, z: number, x: number, y: number): Promise<ArrayBuffer | null> {
    const known = this.open.get(address);
    const archive = known ?? new PMTiles(new FileInParts(address, this.network));
    this.open.set(address, archive);
    return (await archive.getZxy(z, x, y))?.data ?? null;
  }
}
