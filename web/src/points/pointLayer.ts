import type { Point } from 'leaflet';
import { asProblem, type Problem } from '../api/problem.ts';
import { classOf } from '../figures/classes.ts';
import { SheetLayer } from '../map/sheetLayer.ts';
import { type DotInk, dot } from './dots.ts';
import { BIN_BREAKS, type GeoTags, keyOf, type Mark, markOf } from './geotags.ts';
import { MAX_BINS, MAX_ZOOM, type PointTile, type PointTiles } from './pointTiles.ts';

/** Side of a tile in CSS pixels at its own zoom: a map zoom is one more than its tile zoom. */
const SIDE = 512;
const BINS_ACROSS = 64;
const WHOLE_CIRCLE_PIXELS = 2.1;

interface Drawn {
  x: number;
  y: number;
  tile: PointTile;
}

/** The points of an agreement, or from afar the squares that count them: one canvas, drawn from what has come so far. */
export class PointLayer extends SheetLayer {
  private geotags: GeoTags | null = null;
  private tiles: PointTiles | null = null;
  private ink: DotInk = { halo: '#fff', ink: '#222' };
  private binColours: readonly string[] = [];
  private here = new Map<string, PointTile | null>();
  private turn = 0;
  private isBusy = false;

  constructor(
    pane: string,
    private readonly failed: (reason: Problem) => void,
    private readonly busy: (busy: boolean) => void,
  ) {
    super(pane);
  }

  show(geotags: GeoTags | null, tiles: PointTiles | null, ink: DotInk, binColours: readonly string[]): void {
    if (tiles !== this.tiles) {
      this.here = new Map();
    }
    this.geotags = geotags;
    this.tiles = tiles;
    this.ink = ink;
    this.binColours = binColours;
    this.redraw();
  }

  protected draw(pen: CanvasRenderingContext2D, origin: Point, density: number): void {
    const { geotags, tiles } = this;
    const map = this._map;
    if (!map || !geotags?.shown || !tiles) {
      return;
    }
    const zoom = Math.min(MAX_ZOOM, Math.max(0, Math.round(map.getZoom()) - 1));
    const side = SIDE * 2 ** (map.getZoom() - 1 - zoom);
    const drawn: Drawn[] = [];
    if (zoom >= geotags.minZoom) {
      const { missing, seen } = this.collect(zoom, origin, side, density, drawn);
      void this.fetch(zoom, missing, seen);
    }
    const marks = new Set<Mark>();
    for (const { x, y, tile } of drawn) {
      const place = {
        left: (x * side - origin.x) * density,
        top: (y * side - origin.y) * density,
        scale: (side * density) / tile.extent,
      };
      if (tile.kind === 'bins') {
        this.squares(pen, tile, place);
      } else {
        this.points(
          pen,
          tile,
          place,
          density * Math.min(4.5, Math.max(WHOLE_CIRCLE_PIXELS, map.getZoom() - 10.4)),
          marks,
        );
      }
    }
    const points = drawn.filter(({ tile }) => tile.kind === 'points');
    geotags.saw({
      kind: zoom <= MAX_BINS ? 'bins' : 'points',
      shown: points.reduce((sum, { tile }) => sum + tile.places.length / 2, 0),
      of: points.reduce((sum, { tile }) => sum + tile.of, 0),
      marks,
    });
  }

  /** Gathers the tiles in view that are here. @returns those that are not, and the keys of all in view */
  private collect(zoom: number, origin: Point, side: number, density: number, drawn: Drawn[]) {
    const missing: [number, number][] = [];
    const seen = new Set<string>();
    const last = 2 ** zoom - 1;
    const [right, bottom] = [origin.x + this.canvas.width / density, origin.y + this.canvas.height / density];
    for (let x = Math.max(0, Math.floor(origin.x / side)); x <= Math.min(last, Math.floor(right / side)); x++) {
      for (let y = Math.max(0, Math.floor(origin.y / side)); y <= Math.min(last, Math.floor(bottom / side)); y++) {
        const key = `${zoom}/${x}/${y}`;
        const tile = this.here.get(key);
        seen.add(key);
        if (tile) {
          drawn.push({ x, y, tile });
        } else if (tile === undefined) {
          missing.push([x, y]);
        }
      }
    }
    return { missing, seen };
  }

  private async fetch(zoom: number, missing: [number, number][], seen: ReadonlySet<string>): Promise<void> {
    const { tiles } = this;
    const turn = ++this.turn;
    if (!tiles || missing.length === 0) {
      return this.tellBusy(false);
    }
    this.tellBusy(true);
    const came = await Promise.allSettled(missing.map(([x, y]) => tiles.tile(zoom, x, y)));
    if (tiles !== this.tiles || turn !== this.turn) {
      return;
    }
    const before = [...this.here].filter(([key]) => key.startsWith(`${zoom}/`));
    const beside = before.filter(([key]) => !seen.has(key)).slice(-MAX_KEPT);
    this.here = new Map([...beside, ...before.filter(([key]) => seen.has(key))]);
    came.forEach((result, i) => {
      const [x, y] = missing[i] ?? [0, 0];
      this.here.set(`${zoom}/${x}/${y}`, result.status === 'fulfilled' ? result.value : null);
    });
    this.tellBusy(false);
    const fault = came.find((result) => result.status === 'rejected');
    if (fault) {
      this.failed(asProblem(fault.reason));
    }
    this.redraw();
  }

  private tellBusy(busy: boolean): void {
    if (busy !== this.isBusy) {
      this.isBusy = busy;
      this.busy(busy);
    }
  }

  /** Asks again for what failed. */
  again(): void {
    this.here = new Map([...this.here].filter(([, tile]) => tile !== null));
    this.redraw();
  }

  private squares(
    pen: CanvasRenderingContext2D,
    tile: PointTile,
    at: { left: number; top: number; scale: number },
  ): void {
    const counts = tile.values.get('households') ?? [];
    const size = (tile.extent / BINS_ACROSS) * at.scale;
    pen.globalAlpha = 0.85;
    counts.forEach((count, i) => {
      pen.fillStyle = this.binColours[classOf(BIN_BREAKS, Number(count))] ?? this.ink.ink;
      const left = Math.round(at.left + (tile.places[2 * i] ?? 0) * at.scale);
      const top = Math.round(at.top + (tile.places[2 * i + 1] ?? 0) * at.scale);
      pen.fillRect(left, top, Math.max(1, Math.round(size) - 1), Math.max(1, Math.round(size) - 1));
    });
    pen.globalAlpha = 1;
  }

  private points(
    pen: CanvasRenderingContext2D,
    tile: PointTile,
    at: { left: number; top: number; scale: number },
    radius: number,
    marks: Set<Mark>,
  ): void {
    const dimension = this.geotags?.dimension ?? null;
    const values = dimension ? (tile.values.get(keyOf(dimension)) ?? []) : [];
    const pictures = new Map<Mark, HTMLCanvasElement>();
    for (let i = 0; i < tile.places.length / 2; i++) {
      const mark = dimension ? markOf(dimension, values[i] as string | undefined) : 0;
      let picture = pictures.get(mark);
      if (!picture) {
        picture = dot(mark, radius, this.ink);
        pictures.set(mark, picture);
        marks.add(mark);
      }
      const half = picture.width / 2;
      pen.drawImage(
        picture,
        Math.round(at.left + (tile.places[2 * i] ?? 0) * at.scale - half),
        Math.round(at.top + (tile.places[2 * i + 1] ?? 0) * at.scale - half),
      );
    }
  }
}

/** Tiles of one zoom that stay beside those in view. */
const MAX_KEPT = 40;
