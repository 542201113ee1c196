import { isDark } from '../figures/palettes.ts';
import type { Look } from '../state/shown.ts';
import type { Shape, TileShapes } from './shapes.ts';
import { type Patterns, period, type Skin } from './skin.ts';

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

/** How areas are to be drawn; without looks all are neutral. */
export interface Paint {
  patterns: Patterns;
  colours: readonly string[];
  look: ((id: number) => Look) | null;
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

function patternMatrix(at: Placement): DOMMatrix2DInit {
  const repeat = period(at.density);
  const phaseX = ((at.originX % repeat) + repeat) % repeat;
  const phaseY = ((at.originY % repeat) + repeat) % repeat;
  return {
    a: 1 / at.scale,
    b: 0,
    c: 0,
    d: 1 / at.scale,
    e: (-phaseX - at.shiftX) / at.scale,
    f: (-phaseY - at.shiftY) / at.scale,
  };
}

function fillAll(pen: CanvasRenderingContext2D, shapes: Shape[], paint: Paint, at: Placement): Shape[] {
  const { skin } = paint.patterns;
  const matrix = patternMatrix(at);
  const fills = new Map<Look, string | CanvasPattern>();
  const firm: Shape[] = [];
  for (const shape of shapes) {
    const look = paint.look?.(shape.id);
    if (look === undefined) {
      pen.fillStyle = skin.neutral;
    } else {
      let fill = fills.get(look);
      if (fill === undefined) {
        fill =
          typeof look === 'number' ? (paint.colours[look] ?? skin.neutral) : paint.patterns.fill(look, pen, matrix);
        fills.set(look, fill);
      }
      pen.fillStyle = fill;
      if (typeof look !== 'number') {
        firm.push(shape);
      }
    }
    pen.fill(shape.path, 'evenodd');
  }
  return firm;
}

function strokeAll(pen: CanvasRenderingContext2D, shapes: Shape[], colour: string, width: number): void {
  pen.strokeStyle = colour;
  pen.lineWidth = width;
  for (const shape of shapes) {
    pen.stroke(shape.path);
  }
}

/** A light line between dark areas, a dark one between pale areas: neither vanishes among areas of one class. */
function strokeEdges(pen: CanvasRenderingContext2D, shapes: Shape[], paint: Paint, width: number): void {
  const { skin } = paint.patterns;
  const dark = paint.colours.map(isDark);
  const onDark = (shape: Shape) => {
    const look = paint.look?.(shape.id);
    return typeof look === 'number' && dark[look] === true;
  };
  const light = shapes.filter(onDark);
  strokeAll(pen, light, skin.edgeLight, width);
  strokeAll(pen, light.length === 0 ? shapes : shapes.filter((shape) => !onDark(shape)), skin.edge, width);
}

/** Areas of a few pixels would drown in edges of the usual width. */
function small(tile: TileShapes, pixel: number): boolean {
  const sides = tile.shapes.reduce((sum, { box }) => sum + Math.min(box[2] - box[0], box[3] - box[1]), 0);
  return sides / Math.max(1, tile.shapes.length) < SMALL_PIXELS * pixel;
}

/** Draws one tile onto a clean canvas. */
export function paintTile(pen: CanvasRenderingContext2D, tile: TileShapes, paint: Paint, at: Placement): void {
  const { skin } = paint.patterns;
  const pixel = at.density / at.scale;
  place(pen, at);
  pen.lineJoin = 'round';
  const firm = fillAll(pen, tile.shapes, paint, at);
  const thin = small(tile, pixel) ? 0.45 : 1;
  if (paint.faint) {
    strokeAll(pen, tile.shapes, skin.province, 0.5 * thin * pixel);
  } else {
    strokeEdges(pen, tile.shapes, paint, 0.7 * thin * pixel);
  }
  strokeAll(pen, firm, skin.firm, 0.9 * thin * pixel);
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
