import { type Coords, type DoneCallback, GridLayer, type LatLng, type Point } from 'leaflet';
import { atOnce, inSlices } from '../app/slices.ts';
import { AreaTile, partOf, SIDE } from './areaTile.ts';
import { colourAreas, type Paint, type Placement, paintEdges, showAreas } from './paint.ts';
import { type Box, type Placed, within } from './placing.ts';
import { hit, type Shape, type TileShapes } from './shapes.ts';
import type { Patterns } from './skin.ts';
import { spansOf } from './spans.ts';
import type { Source, TileStore } from './tileStore.ts';

/** The least map zoom at which areas are drawn: their first tiles reduced to a third, which is few enough to fetch. */
export function leastZoom(minTileZoom: number): number {
  return minTileZoom - 0.5;
}

/** An area's part in one drawn tile. */
export interface DrawnPart extends Placed {
  shape: Shape;
}

/** Areas of one level, drawn from geometry tiles; new figures or classes repaint it without asking for a tile. */
export class AreaLayer extends GridLayer {
  private readonly tiles = new Map<string, AreaTile>();
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
    this.on('tileunload', (event) => this.tiles.delete(this._tileCoordsToKey(event.coords)));
  }

  repaint(paint: Paint): void {
    const { paint: before } = this;
    this.paint = paint;
    if (before && before.patterns === paint.patterns && before.areas === paint.areas && before.faint === paint.faint) {
      return; // the outlines beneath the areas are told of every switch, and show none
    }
    for (const tile of this.tiles.values()) {
      if (paint.areas) {
        void this.draw(tile);
      } else {
        this.drawAtOnce(tile); // colours without figures would not be true for a moment
      }
    }
  }

  /** After a zoom by part of a level the same tiles are shown larger: they are drawn again to stay crisp. */
  sharpen(): void {
    for (const tile of this.tiles.values()) {
      if (tile.coords.z === this._tileZoom && tile.outgrown(this.stretch(tile.coords))) {
        void this.draw(tile);
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
    const tile = this.tiles.get(`${coords.x}:${coords.y}:${zoom}`);
    if (!tile?.shapes) {
      return null;
    }
    const { part, shapes } = tile;
    const units = shapes.extent / part.parts;
    return hit(shapes, (part.column + at.x - coords.x) * units, (part.row + at.y - coords.y) * units);
  }

  /** Every drawn part of an area. */
  *partsOf(id: number): Generator<DrawnPart> {
    for (const { coords, shapes, part } of this.tiles.values()) {
      const shape = coords.z === this._tileZoom ? shapes?.shapes.find((one) => one.id === id) : undefined;
      if (shape && shapes) {
        yield { shape, coords, extent: shapes.extent, part };
      }
    }
  }

  has(id: number): boolean {
    return !this.partsOf(id).next().done;
  }

  /** Draws all that is there on a sheet of its own, whole and at once, in other colours of the skin: for paper. */
  onto(pen: CanvasRenderingContext2D, origin: Point, density: number, patterns: Patterns): void {
    const { paint, _map: map } = this;
    if (!paint || !map) {
      return;
    }
    const onPaper = { ...paint, patterns };
    for (const { coords, shapes, part } of this.tiles.values()) {
      if (coords.z === this._tileZoom && shapes) {
        within(pen, map, { coords, part, extent: shapes.extent }, origin, density, (at, box) => {
          const fills = fillsOf(shapes, onPaper, at, box);
          if (fills) {
            pen.drawImage(fills, box.x, box.y);
          }
          atOnce(paintEdges(pen, shapes, onPaper, at));
        });
      }
    }
  }

  /** Asks again for the tiles that failed; the others stay as they are. */
  again(): void {
    for (const tile of this.tiles.values()) {
      if (tile.failed) {
        tile.failed = false;
        void this.fill(tile);
      }
    }
  }

  protected override createTile(coords: Coords, done: DoneCallback): HTMLElement {
    const tile = new AreaTile(coords, partOf(coords, this.source.maxZoom));
    this.tiles.set(this._tileCoordsToKey(coords), tile);
    this.fill(tile).then((fault) => done(fault, tile.element));
    return tile.element;
  }

  /** Fetches and draws a tile. @returns what went wrong */
  private async fill(tile: AreaTile): Promise<Error | undefined> {
    const { depth, x, y } = tile.part;
    try {
      tile.shapes = await this.store.tile(this.source, tile.coords.z - 1 - depth, x, y);
      await this.draw(tile);
      return undefined;
    } catch (reason) {
      tile.failed = true;
      this.failed(reason);
      return reason instanceof Error ? reason : new Error(String(reason));
    }
  }

  /** How much larger than its own zoom a tile is shown now. */
  private stretch(coords: Coords): number {
    return this._map ? this._map.getZoomScale(this._map.getZoom(), coords.z) : 1;
  }

  /** Draws a tile as everything is when its turn comes; in short slices, so that the page can answer in between. */
  private draw(tile: AreaTile): Promise<void> {
    return inSlices(this.drawing(tile, 'sliced'), true);
  }

  private *drawing(tile: AreaTile, way: 'sliced' | 'atOnce'): Generator<void, void> {
    if (this.paint && this._map) {
      yield* tile.draw(this.paint, this.stretch(tile.coords), way);
    }
  }

  private drawAtOnce(tile: AreaTile): void {
    atOnce(this.drawing(tile, 'atOnce'));
  }
}

/** The fills of a tile on a canvas that is as large as its place on a sheet; null where the browser gives none. */
function fillsOf(shapes: TileShapes, paint: Paint, at: Placement, box: Box): HTMLCanvasElement | null {
  const canvas = document.createElement('canvas');
  canvas.width = box.width;
  canvas.height = box.height;
  const pen = canvas.getContext('2d');
  if (!pen || box.width < 1 || box.height < 1) {
    return null;
  }
  const { x, y } = box;
  const here = {
    ...at,
    shiftX: at.shiftX - x,
    shiftY: at.shiftY - y,
    originX: at.originX + x,
    originY: at.originY + y,
  };
  const image = pen.createImageData(box.width, box.height);
  const firm = atOnce(colourAreas(image, shapes, atOnce(spansOf(shapes, here, box)), paint, here));
  showAreas(pen, image, shapes, firm, paint, here);
  return canvas;
}
