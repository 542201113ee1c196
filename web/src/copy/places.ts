import MiniSearch from 'minisearch';
import type { AreaInfo, AreasDocument, Catalogue, FoundArea } from '../api/contract.ts';

const MOST = 10;
/** Shorter words are other words with one slip. */
const FIRST_SLIP = 4;
const SLIPS_PER_LETTER = 0.25;

/** Letters that are one to who types them, after all signs above and below were taken off. */
const SAME: Record<string, string> = { ي: 'ی', ى: 'ی', ك: 'ک', ه: 'ہ', ھ: 'ہ', ە: 'ہ', ة: 'ہ' };

/** A word as it is compared. */
export function plain(word: string): string {
  const bare = word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return [...bare].map((letter) => SAME[letter] ?? letter).join('');
}

interface Place extends FoundArea {
  en: string;
  ur: string;
  codes: string;
  key: string;
}

/**
 * The areas of a copy, found by name or code within the page. Simpler than our server's search: it forgives slips and other
 * letters of Urdu, but does not know how names sound.
 */
export class Places {
  private readonly byKey = new Map<string, Place>();
  private readonly index = new MiniSearch<Place>({
    idField: 'key',
    fields: ['en', 'ur', 'codes'],
    processTerm: plain,
    searchOptions: {
      prefix: true,
      fuzzy: (term) => (term.length < FIRST_SLIP ? false : SLIPS_PER_LETTER),
      combineWith: 'AND',
    },
  });

  /** @param lists the areas of each level, the coarsest first */
  constructor(lists: readonly AreasDocument[]) {
    const above = new Map<string, FoundArea['within']>();
    lists.forEach(({ areaLevel, features }, depth) => {
      for (const area of features) {
        const within = depth === 0 ? [] : (above.get(`${depth - 1} ${area.parent}`) ?? []);
        above.set(`${depth} ${area.code}`, [{ areaLevel, code: area.code, name: area.name }, ...within]);
        this.add(area, areaLevel, within);
      }
    });
    this.index.addAll([...this.byKey.values()]);
  }

  /** Reads them out of the files of a copy. */
  static async of(network: typeof fetch, release: string): Promise<Places> {
    const json = async <T>(path: string): Promise<T> => {
      const answer = await network(`./public/${path}`);
      if (!answer.ok) {
        throw new Error(`${path} was answered with ${answer.status}`);
      }
      return answer.json();
    };
    const { areas, areaLevels } = await json<Catalogue>(`${release}/catalogue.json`);
    const open = areaLevels.filter(({ access }) => access === 'public');
    return new Places(await Promise.all(open.map(({ code }) => json<AreasDocument>(`areas/${areas}/${code}.json`))));
  }

  /** The best, the best first; among equals the coarser. */
  find(text: string): FoundArea[] {
    return this.index
      .search(text)
      .slice(0, MOST)
      .flatMap(({ id }) => this.byKey.get(id) ?? [])
      .map(({ en: _en, ur: _ur, codes: _codes, key: _key, ...area }) => area);
  }

  private add({ id, code, name, at, bounds, merged }: AreaInfo, areaLevel: string, within: FoundArea['within']): void {
    const key = `${areaLevel} ${code}`;
    const codes = [code, ...(merged ?? [])].join(' ');
    this.byKey.set(key, { id, code, name, at, bounds, areaLevel, within, en: name.en, ur: name.ur, codes, key });
  }
}
