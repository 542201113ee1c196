import type { Absence } from '../figures/readings.ts';

/** The colours of the map that do not come from a palette; style sheets own them. */
export interface Skin {
  /** Below everything: what is outside the country. */
  ground: string;
  /** Between areas. */
  edge: string;
  /** On both sides of it: it shows where areas are dark. */
  edgeLight: string;
  /** Around areas without a value. */
  firm: string;
  neutral: string;
  hatchGround: string;
  hatchLine: string;
  dotGround: string;
  dotLine: string;
  border: string;
  coast: string;
  province: string;
  halo: string;
  ink: string;
  select: string;
}

export function skinOf(element: Element): Skin {
  const style = getComputedStyle(element);
  const colour = (name: string) => style.getPropertyValue(`--map-${name}`).trim() || '#777';
  return {
    ground: colour('ground'),
    edge: colour('edge'),
    edgeLight: colour('edge-light'),
    firm: colour('firm'),
    neutral: colour('neutral'),
    hatchGround: colour('hatch-ground'),
    hatchLine: colour('hatch-line'),
    dotGround: colour('dot-ground'),
    dotLine: colour('dot-line'),
    border: colour('border'),
    coast: colour('coast'),
    province: colour('province'),
    halo: colour('halo'),
    ink: colour('ink'),
    select: colour('select'),
  };
}

/** Side of a pattern, in device pixels: it repeats without a seam from tile to tile. */
export function period(density: number): number {
  return Math.round(8 * density);
}

function drawPattern(kind: Absence, skin: Skin, density: number): HTMLCanvasElement | null {
  const size = period(density);
  const canvas = document.createElement('canvas');
  canvas.width = size;
  canvas.height = size;
  const pen = canvas.getContext('2d');
  if (!pen) {
    return null;
  }
  pen.fillStyle = kind === 'withheld' ? skin.hatchGround : skin.dotGround;
  pen.fillRect(0, 0, size, size);
  if (kind === 'withheld') {
    pen.strokeStyle = skin.hatchLine;
    pen.lineWidth = 1.1 * density;
    pen.beginPath();
    for (const shift of [-size, 0, size]) {
      pen.moveTo(shift - 1, size + 1);
      pen.lineTo(shift + size + 1, -1);
    }
    pen.stroke();
  } else if (kind === 'unmapped') {
    pen.strokeStyle = skin.dotLine;
    pen.lineWidth = 0.9 * density;
    pen.beginPath();
    pen.moveTo(size * 0.25, size / 2);
    pen.lineTo(size * 0.75, size / 2);
    pen.stroke();
  } else if (kind === 'not-collected') {
    pen.fillStyle = skin.dotLine;
    pen.beginPath();
    pen.arc(size / 2, size / 2, 0.95 * density, 0, Math.PI * 2);
    pen.fill();
  }
  return canvas;
}

/** The pixels of a picture, as the memory of a canvas holds them. */
function pixelsOf(picture: HTMLCanvasElement): Uint32Array {
  const { data } = (picture.getContext('2d') as CanvasRenderingContext2D).getImageData(
    0,
    0,
    picture.width,
    picture.height,
  );
  return new Uint32Array(data.buffer);
}

/** The colours of areas as pixels, and the fills of those without a value: hatch, dots, plain. */
export class Patterns {
  private readonly images = new Map<Absence, Uint32Array>();
  private readonly inks = new Map<string, number>();
  private readonly dab = document.createElement('canvas');

  constructor(
    readonly skin: Skin,
    readonly density: number,
  ) {
    this.dab.width = 1;
    this.dab.height = 1;
    for (const kind of ['withheld', 'unmapped', 'not-collected', 'not-offered'] as const) {
      const image = drawPattern(kind, skin, density);
      if (image) {
        this.images.set(kind, pixelsOf(image));
      }
    }
  }

  /** A square that repeats without a seam, row by row. */
  pixels(kind: Absence): Uint32Array {
    return this.images.get(kind) ?? new Uint32Array([this.ink(this.skin.neutral)]);
  }

  /** The pixel of a colour as a style sheet writes it. */
  ink(colour: string): number {
    let ink = this.inks.get(colour);
    if (ink === undefined) {
      const pen = this.dab.getContext('2d', { willReadFrequently: true });
      if (pen) {
        pen.clearRect(0, 0, 1, 1);
        pen.fillStyle = colour;
        pen.fillRect(0, 0, 1, 1);
      }
      ink = pixelsOf(this.dab)[0] ?? 0;
      this.inks.set(colour, ink);
    }
    return ink;
  }
}
