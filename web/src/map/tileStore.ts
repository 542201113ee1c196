import type { Tree } from '../api/contract.ts';
import type { Registry } from '../api/registry.ts';
import { inSlices } from '../app/slices.ts';
import type { Offer } from '../state/offer.ts';
import { decode, type TileShapes } from './shapes.ts';

/** Where geometry comes from: it depends on the areas version and the area level, never on a dimension or release. */
export interface Source {
  tree: Tree;
  areas: string;
  areaLevel: string;
  minZoom: number;
  maxZoom: number;
}

/** Where the geometry of a level is, of those that can be shown now. */
export function sourceOf(offer: Offer | null, areaLevel: string): Source | null {
  const level = offer?.level(areaLevel);
  if (!offer || !level?.tree) {
    return null;
  }
  const { minZoom, maxZoom } = level.info;
  return { tree: level.tree, areas: offer.catalogue.areas, areaLevel, minZoom, maxZoom };
}

/** About 60 MB of decoded coordinates and paths. */
const MAX_WEIGHT = 1_500_000;

interface Kept {
  tile: Promise<TileShapes | null>;
  weight: number;
}

/** Decoded geometry tiles, least recently used out first. A tile that failed is asked for again. */
export class TileStore {
  private readonly kept = new Map<string, Kept>();
  private weight = 0;

  constructor(private readonly registry: Registry) {}

  /** @returns null for an empty tile */
  tile(source: Source, z: number, x: number, y: number): Promise<TileShapes | null> {
    const path = `/${source.tree}/areas/${source.areas}/tiles/${source.areaLevel}/${z}/${x}/${y}.mvt`;
    const known = this.kept.get(path);
    if (known) {
      this.kept.delete(path);
      this.kept.set(path, known);
      return known.tile;
    }
    const kept: Kept = { tile: this.fetch(path, source.areaLevel), weight: 100 };
    this.kept.set(path, kept);
    kept.tile.then(
      (tile) => this.weigh(path, kept, tile),
      () => this.drop(path, kept),
    );
    return kept.tile;
  }

  forgetPrivate(): void {
    for (const [path, kept] of [...this.kept]) {
      if (path.startsWith('/private/')) {
        this.drop(path, kept);
      }
    }
  }

  private async fetch(path: string, areaLevel: string): Promise<TileShapes | null> {
    const bytes = await this.registry.tile(path);
    return bytes === null ? null : inSlices(decode(bytes, areaLevel));
  }

  private weigh(path: string, kept: Kept, tile: TileShapes | null): void {
    if (this.kept.get(path) !== kept) {
      return;
    }
    kept.weight += tile?.weight ?? 0;
    this.weight += kept.weight;
    for (const [oldest, entry] of this.kept) {
      if (this.weight <= MAX_WEIGHT || entry === kept) {
        break;
      }
      this.drop(oldest, entry);
    }
  }

  private drop(path: string, kept: Kept): void {
    if (this.kept.get(path) === kept) {
      this.kept.delete(path);
      this.weight = Math.max(0, this.weight - kept.weight);
    }
  }
}
