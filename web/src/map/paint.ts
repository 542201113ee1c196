import { atOnce } from '../app/slices.ts';
import type { AreaPaint } from '../state/mapView.ts';
import type { Shape, TileShapes } from './shapes.ts';
import { type Patterns, period, type Skin } from './skin.ts';
import { AT_ONCE, colour, hatch, type Spans } from './spans.ts';

/** How tile units become device pixels on a canvas: pixels = units * scale + shift. */
export interface Placement {
  scale: number;
  shiftX: number;
  shiftY: number;
  /** Device pixels for one CSS pixel of the screen. */
  density: number;
  /** Where this canvas begins on an endless sheet of device pixels: patterns are aligned to that. */
  originX: number;
  originY: number;
}

/** How areas are to be drawn. */
export interface Paint {
  patterns: Patterns;
  /** Null: all are neutral. */
  areas: AreaPaint | null;
  /** Only faint outlines: what lies outside the access of a token. */
  faint: boolean;
}

interface LineStyle {
  colour: keyof Skin;
  width: number;
  dash?: number[];
}

/** By class of a border line; coarse to fine. An unknown class is drawn like a province's edge. */
const BORDERS: Record<string, LineStyle> = {
  international: { colour: 'border', width: 1.7 },
  'line-of-control': { colour: 'border', width: 1.7, dash: [5, 4] },
  line_of_control: { colour: 'border', width: 1.7, dash: [5, 4] },
  disputed: { colour: 'border', width: 1.4, dash: [2, 3] },
  coastline: { colour: 'coast', width: 1 },
  province: { colour: 'province', width: 1.1 },
  division: { colour: 'province', width: 0.7 },
  district: { colour: 'province', width: 0.6 },
};
const SMALL_PIXELS = 16;
const PLAIN: LineStyle = { colour: 'province', width: 0.9 };

function place(pen: CanvasRenderingContext2D, at: Placement): void {
  pen.setTransform(at.scale, 0, 0, at.scale, at.shiftX, at.shiftY);
}

/** Where the patterns begin on a canvas, in whole pixels from 0 to less than their side. */
function patternPhase(at: Placement): { x: number; y: number } {
  const side = period(at.density);
  const phase = (origin: number) => ((Math.round(origin) % side) + side) % side;
  return { x: phase(at.originX), y: phase(at.originY) };
}

/** Colours all areas of a tile in an image that is empty; yields in between. @returns those without a value, to be rimmed */
export function* colourAreas(
  image: ImageData,
  tile: TileShapes,
  spans: Spans,
  { areas, patterns }: Paint,
  at: Placement,
): Generator<void, Shape[]> {
  const { width } = image;
  const pixels = new Uint32Array(image.data.buffer);
  const phase = patternPhase(at);
  const inks = areas?.colours.map((one) => patterns.ink(one)) ?? [];
  const neutral = patterns.ink(patterns.skin.neutral);
  const firm: Shape[] = [];
  for (const [i, shape] of tile.shapes.entries()) {
    const look = areas?.look(shape.id);
    if (look === undefined || typeof look === 'number') {
      colour(pixels, width, spans, i, look === undefined ? neutral : (inks[look] ?? neutral));
    } else {
      hatch(pixels, width, spans, i, patterns.pixels(look), phase);
      firm.push(shape);
    }
    if (i % AT_ONCE === AT_ONCE - 1) {
      yield;
    }
  }
  return firm;
}

/** Shows the colours of a tile on a canvas of their size, and rims the areas without a value. */
export function showAreas(
  pen: CanvasRenderingContext2D,
  image: ImageData,
  tile: TileShapes,
  firm: Shape[],
  { patterns }: Paint,
  at: Placement,
): void {
  pen.putImageData(image, 0, 0);
  place(pen, at);
  const pixel = at.density / at.scale;
  atOnce(strokeAll(pen, firm, patterns.skin.firm, 2.6 * thinness(tile, pixel) * pixel));
}

function* strokeAll(
  pen: CanvasRenderingContext2D,
  shapes: Shape[],
  colour: string,
  width: number,
): Generator<void, void> {
  pen.lineJoin = 'bevel'; // round ones take half as long again, and nobody sees them in lines so thin
  pen.strokeStyle = colour;
  pen.lineWidth = width;
  for (const [i, shape] of shapes.entries()) {
    pen.stroke(shape.path);
    if (i % AT_ONCE === AT_ONCE - 1) {
      yield;
    }
  }
}

/** Areas of a few pixels would drown in edges of the usual width. */
function thinness(tile: TileShapes, pixel: number): number {
  const sides = tile.shapes.reduce((sum, { box }) => sum + Math.min(box[2] - box[0], box[3] - box[1]), 0);
  return sides / Math.max(1, tile.shapes.length) < SMALL_PIXELS * pixel ? 0.45 : 1;
}

/**
 * Draws edges and border lines of a tile on a clean canvas that lies over the fills. A dark line within a light one:
 * it is seen between pale areas and between dark ones, whatever their values.
 */
export function* paintEdges(
  pen: CanvasRenderingContext2D,
  tile: TileShapes,
  { patterns, faint }: Paint,
  at: Placement,
): Generator<void, void> {
  const { skin } = patterns;
  const pixel = at.density / at.scale;
  const thin = thinness(tile, pixel) * pixel;
  place(pen, at);
  if (faint) {
    yield* strokeAll(pen, tile.shapes, skin.province, 0.5 * thin);
  } else {
    yield* strokeAll(pen, tile.shapes, skin.edgeLight, 1.1 * thin);
    yield* strokeAll(pen, tile.shapes, skin.edge, 0.6 * thin);
  }
  for (const line of tile.lines) {
    const style = BORDERS[line.kind] ?? PLAIN;
    pen.strokeStyle = skin[style.colour];
    pen.lineWidth = style.width * pixel;
    pen.lineCap = style.dash ? 'butt' : 'round';
    pen.setLineDash((style.dash ?? []).map((length) => length * pixel));
    pen.stroke(line.path);
  }
  pen.setLineDash([]);
}

/** Draws the outline of one area: a light line under a strong one. */
export function outline(
  pen: CanvasRenderingContext2D,
  shape: Shape,
  at: Placement,
  halo: string,
  colour: string,
  width: number,
): void {
  place(pen, at);
  const pixel = at.density / at.scale;
  pen.lineJoin = 'round';
  pen.strokeStyle = halo;
  pen.lineWidth = (width + 2.5) * pixel;
  pen.stroke(shape.path);
  pen.strokeStyle = colour;
  pen.lineWidth = width * pixel;
  pen.stroke(shape.path);
}
