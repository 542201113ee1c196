import type { Coords } from 'leaflet';
import { type Paint, type Placement, paintEdges, paintFills } from './paint.ts';
import type { TileShapes } from './shapes.ts';

/** Side of a drawn tile in CSS pixels: half as many requests as with 256. A map zoom is one more than its tile zoom. */
export const SIDE = 512;
/** Canvases of more than two device pixels a CSS pixel cost memory that nobody sees. */
const MAX_DENSITY = 2;

export function screenDensity(): number {
  return Math.min(MAX_DENSITY, Math.max(1, window.devicePixelRatio || 1));
}

/** Which part of a stored tile a drawn tile shows: beyond the last stored zoom, an ever smaller one. */
export interface TilePart {
  /** Zooms beyond the last stored one. */
  depth: number;
  /** How many drawn tiles lie side by side in a stored one. */
  parts: number;
  /** Column and row of the stored tile. */
  x: number;
  y: number;
  /** Column and row within it. */
  column: number;
  row: number;
}

export function partOf(coords: Coords, lastZoom: number): TilePart {
  const depth = Math.max(0, coords.z - 1 - lastZoom);
  const parts = 2 ** depth;
  const x = Math.floor(coords.x / parts);
  const y = Math.floor(coords.y / parts);
  return { depth, parts, x, y, column: coords.x - x * parts, row: coords.y - y * parts };
}

/** Fills are painted on a bench and shown when they are whole: an area never stands between two maps. */
const benches: Partial<Record<'sliced' | 'atOnce', HTMLCanvasElement>> = {};

/**
 * One tile of a layer: a canvas for fills, and over it one for edges and border lines, which depend on no value and are
 * stroked again only when the tile is shown at another size or in other colours.
 */
export class AreaTile {
  readonly element = document.createElement('div');
  shapes: TileShapes | null = null;
  failed = false;
  private readonly fills = document.createElement('canvas');
  private readonly edges = document.createElement('canvas');
  /** What the edges were stroked for. */
  private stroked: { patterns?: unknown; pixels?: number } = {};
  /** The paint that the fills are of, or will be. */
  private wanted: Paint | null = null;

  constructor(
    readonly coords: Coords,
    readonly part: TilePart,
  ) {
    this.element.append(this.fills, this.edges);
  }

  /** Is it drawn for another size? @param stretch how much larger than its own zoom a tile is shown now */
  outgrown(stretch: number): boolean {
    return this.fills.width !== this.pixels(stretch);
  }

  /** Paints it, yielding in between; a later call ends this one. */
  *draw(paint: Paint, stretch: number, way: keyof typeof benches): Generator<void, void> {
    const { shapes } = this;
    this.wanted = paint;
    const bench = benches[way] ?? document.createElement('canvas');
    benches[way] = bench;
    if (!shapes) {
      return;
    }
    const pixels = this.pixels(stretch);
    const placement = this.placement(shapes.extent, stretch);
    bench.width = pixels;
    bench.height = pixels;
    const pen = bench.getContext('2d');
    if (!pen) {
      return;
    }
    for (const _ of paintFills(pen, shapes, paint, placement)) {
      yield;
      if (this.wanted !== paint) {
        return;
      }
    }
    this.show(this.fills, pixels, stretch)?.drawImage(bench, 0, 0);
    if (this.stroked.patterns !== paint.patterns || this.stroked.pixels !== pixels) {
      const edgePen = this.show(this.edges, pixels, stretch);
      const mine = { patterns: paint.patterns, pixels };
      this.stroked = mine;
      for (const _ of edgePen ? paintEdges(edgePen, shapes, paint, placement) : []) {
        yield;
        if (this.stroked !== mine) {
          return;
        }
      }
    }
  }

  /** Gives a canvas its size and cleans it. */
  private show(canvas: HTMLCanvasElement, pixels: number, stretch: number): CanvasRenderingContext2D | null {
    canvas.width = pixels;
    canvas.height = pixels;
    canvas.style.width = `${SIDE + 1 / stretch}px`;
    canvas.style.height = canvas.style.width;
    return canvas.getContext('2d');
  }

  /** One more CSS pixel on two sides than the tile: neighbours overlap, and no gap shines through. */
  private pixels(stretch: number): number {
    return Math.round((SIDE * stretch + 1) * screenDensity());
  }

  private placement(extent: number, stretch: number): Placement {
    const { coords, part } = this;
    const density = screenDensity();
    const tilePixels = SIDE * stretch * density;
    return {
      scale: (tilePixels * part.parts) / extent,
      shiftX: -part.column * tilePixels,
      shiftY: -part.row * tilePixels,
      density,
      originX: coords.x * tilePixels,
      originY: coords.y * tilePixels,
    };
  }
}
