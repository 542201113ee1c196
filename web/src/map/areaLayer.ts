import { type Coords, type DoneCallback, GridLayer, type LatLng } from 'leaflet';
import { type Paint, type Placement, paintTile } from './paint.ts';
import { hit, type Shape, type TileShapes } from './shapes.ts';
import type { Source, TileStore } from './tileStore.ts';

/** Side of a drawn tile in CSS pixels: half as many requests as with 256. A map zoom is one more than its tile zoom. */
const SIDE = 512;
/** Canvases of more than two device pixels a CSS pixel cost memory that nobody sees. */
const MAX_DENSITY = 2;

interface Drawn {
  coords: Coords;
  canvas: HTMLCanvasElement;
  shapes: TileShapes | null;
  failed: boolean;
}

/** The least map zoom at which areas are drawn: their first tiles reduced to a third, which is few enough to fetch. */
export function leastZoom(minTileZoom: number): number {
  return minTileZoom - 0.5;
}

export function screenDensity(): number {
  return Math.min(MAX_DENSITY, Math.max(1, window.devicePixelRatio || 1));
}

/** Areas of one level, drawn from geometry tiles; new figures or classes repaint it without asking for a tile. */
export class AreaLayer extends GridLayer {
  private readonly drawn = new Map<string, Drawn>();
  private paint: Paint | null = null;

  constructor(
    readonly source: Source,
    private readonly store: TileStore,
    private readonly failed: (reason: unknown) => void,
    bounds: [[number, number], [number, number]],
    pane: string,
  ) {
    super({
      pane,
      tileSize: SIDE,
      noWrap: true,
      keepBuffer: 1,
      updateWhenZooming: false,
      bounds,
      className: 'areas',
      minNativeZoom: source.minZoom + 1,
      minZoom: leastZoom(source.minZoom),
    });
    this.on('tileunload', (event) => this.drawn.delete(this._tileCoordsToKey(event.coords)));
  }

  repaint(paint: Paint): void {
    this.paint = paint;
    for (const drawn of this.drawn.values()) {
      this.draw(drawn);
    }
  }

  /** After a zoom by part of a level the same tiles are shown larger: they are drawn again to stay crisp. */
  sharpen(): void {
    for (const drawn of this.drawn.values()) {
      if (drawn.coords.z === this._tileZoom && drawn.canvas.width !== this.pixels(drawn.coords)) {
        this.draw(drawn);
      }
    }
  }

  /** The area at a place; null where nothing is drawn. */
  hit(place: LatLng): number | null {
    const zoom = this._tileZoom;
    if (zoom === undefined || !this._map) {
      return null;
    }
    const at = this._map.project(place, zoom).divideBy(SIDE);
    const coords = at.floor();
    const drawn = this.drawn.get(`${coords.x}:${coords.y}:${zoom}`);
    if (!drawn?.shapes) {
      return null;
    }
    const part = this.partOf(drawn.coords);
    const units = drawn.shapes.extent / part.parts;
    return hit(drawn.shapes, (part.column + at.x - coords.x) * units, (part.row + at.y - coords.y) * units);
  }

  /** Every drawn part of an area, with its tile's place in the world in pixels of the tile zoom. */
  *partsOf(
    id: number,
  ): Generator<{ shape: Shape; coords: Coords; extent: number; part: ReturnType<AreaLayer['partOf']> }> {
    for (const { coords, shapes } of this.drawn.values()) {
      const shape = coords.z === this._tileZoom ? shapes?.shapes.find((one) => one.id === id) : undefined;
      if (shape && shapes) {
        yield { shape, coords, extent: shapes.extent, part: this.partOf(coords) };
      }
    }
  }

  has(id: number): boolean {
    return !this.partsOf(id).next().done;
  }

  get side(): number {
    return SIDE;
  }

  /** Asks again for the tiles that failed; the others stay as they are. */
  again(): void {
    for (const drawn of this.drawn.values()) {
      if (drawn.failed) {
        drawn.failed = false;
        void this.fill(drawn);
      }
    }
  }

  protected override createTile(coords: Coords, done: DoneCallback): HTMLElement {
    const holder = document.createElement('div');
    const canvas = document.createElement('canvas');
    holder.append(canvas);
    const drawn: Drawn = { coords, canvas, shapes: null, failed: false };
    this.drawn.set(this._tileCoordsToKey(coords), drawn);
    this.fill(drawn).then((fault) => done(fault, holder));
    return holder;
  }

  /** Fetches and draws a tile. @returns what went wrong */
  private async fill(drawn: Drawn): Promise<Error | undefined> {
    const { coords } = drawn;
    const { depth, x, y } = this.partOf(coords);
    try {
      drawn.shapes = await this.store.tile(this.source, coords.z - 1 - depth, x, y);
      this.draw(drawn);
      return undefined;
    } catch (reason) {
      drawn.failed = true;
      this.failed(reason);
      return reason instanceof Error ? reason : new Error(String(reason));
    }
  }

  /** Which part of a stored tile a drawn tile shows: beyond the last stored zoom, an ever smaller one. */
  private partOf(coords: Coords) {
    const depth = Math.max(0, coords.z - 1 - this.source.maxZoom);
    const parts = 2 ** depth;
    const x = Math.floor(coords.x / parts);
    const y = Math.floor(coords.y / parts);
    return { depth, parts, x, y, column: coords.x - x * parts, row: coords.y - y * parts };
  }

  /** How much larger than its own zoom a tile is shown now. */
  private stretch(coords: Coords): number {
    return this._map ? this._map.getZoomScale(this._map.getZoom(), coords.z) : 1;
  }

  /** One more CSS pixel on two sides than the tile: neighbours overlap, and no gap shines through. */
  private pixels(coords: Coords): number {
    return Math.round((SIDE * this.stretch(coords) + 1) * screenDensity());
  }

  private draw(drawn: Drawn): void {
    const { canvas, coords, shapes } = drawn;
    const pen = canvas.getContext('2d');
    if (!this.paint || !shapes || !pen || !this._map) {
      return;
    }
    const stretch = this.stretch(coords);
    const pixels = this.pixels(coords);
    canvas.width = pixels;
    canvas.height = pixels;
    canvas.style.width = `${SIDE + 1 / stretch}px`;
    canvas.style.height = canvas.style.width;
    const density = screenDensity();
    const tilePixels = SIDE * stretch * density;
    const part = this.partOf(coords);
    const placement: Placement = {
      scale: (tilePixels * part.parts) / shapes.extent,
      shiftX: -part.column * tilePixels,
      shiftY: -part.row * tilePixels,
      density,
      originX: coords.x * tilePixels,
      originY: coords.y * tilePixels,
    };
    paintTile(pen, shapes, this.paint, placement);
  }
}
