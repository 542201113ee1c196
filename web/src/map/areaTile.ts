import type { Coords } from 'leaflet';
import { colourAreas, type Paint, type Placement, paintEdges, showAreas } from './paint.ts';
import type { TileShapes } from './shapes.ts';
import { type Spans, spansOf } from './spans.ts';

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

type Way = 'sliced' | 'atOnce';

/**
 * What the tile in work is coloured in: megabytes that are not asked for with each. It is shown when it is whole, so an
 * area never stands between two maps; what is drawn at once may come in the midst of one that is drawn in slices.
 */
const images: Partial<Record<Way, ImageData>> = {};

function cleanImage(way: Way, pixels: number): ImageData {
  const before = images[way];
  if (before?.width === pixels) {
    before.data.fill(0);
    return before;
  }
  const image = new ImageData(pixels, pixels);
  images[way] = image;
  return image;
}

/**
 * One tile of a layer. What depends on no value is made once for each size in which the tile is shown: the pixels of its
 * areas, and a canvas of edges and border lines, which is laid over whatever colours the areas get.
 */
export class AreaTile {
  readonly element = document.createElement('div');
  shapes: TileShapes | null = null;
  failed = false;
  private readonly canvas = document.createElement('canvas');
  private readonly edges = document.createElement('canvas');
  /** What the edges were stroked for. */
  private stroked: { patterns?: unknown; pixels?: number } = {};
  private spans: { of: Spans; pixels: number } | null = null;
  /** What the tile is painted with, or will be. */
  private wanted: Paint | null = null;

  constructor(
    readonly coords: Coords,
    readonly part: TilePart,
  ) {
    this.element.append(this.canvas);
  }

  /** Is it drawn for another size? @param stretch how much larger than its own zoom a tile is shown now */
  outgrown(stretch: number): boolean {
    return this.canvas.width !== this.pixels(stretch);
  }

  /** Paints it, yielding in between; a later call ends this one. */
  *draw(paint: Paint, stretch: number, way: Way): Generator<void, void> {
    this.wanted = paint;
    for (const _ of this.painting(paint, stretch, way)) {
      yield;
      if (this.wanted !== paint) {
        return;
      }
    }
  }

  private *painting(paint: Paint, stretch: number, way: Way): Generator<void, void> {
    const { shapes, canvas } = this;
    if (!shapes) {
      return;
    }
    const pixels = this.pixels(stretch);
    const placement = this.placement(shapes.extent, stretch);
    if (this.spans?.pixels !== pixels) {
      this.spans = { of: yield* spansOf(shapes, placement, { width: pixels, height: pixels }), pixels };
    }
    const { of: spans } = this.spans;
    if (this.stroked.patterns !== paint.patterns || this.stroked.pixels !== pixels) {
      this.stroked = {};
      const edgePen = blank(this.edges, pixels);
      yield* edgePen ? paintEdges(edgePen, shapes, paint, placement) : [];
      this.stroked = { patterns: paint.patterns, pixels };
    }
    const image = cleanImage(way, pixels);
    const firm = yield* colourAreas(image, shapes, spans, paint, placement);
    yield;
    const pen = canvas.width === pixels ? canvas.getContext('2d') : blank(canvas, pixels);
    if (!pen) {
      return;
    }
    canvas.style.width = `${SIDE + 1 / stretch}px`;
    canvas.style.height = canvas.style.width;
    showAreas(pen, image, shapes, firm, paint, placement);
    pen.setTransform(1, 0, 0, 1, 0, 0);
    pen.drawImage(this.edges, 0, 0); // new ones are really stroked now, which takes its time
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

/** Gives a canvas its size and cleans it. */
function blank(canvas: HTMLCanvasElement, pixels: number): CanvasRenderingContext2D | null {
  canvas.width = pixels;
  canvas.height = pixels;
  return canvas.getContext('2d');
}
