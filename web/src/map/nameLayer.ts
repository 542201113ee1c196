import { latLng, type Point } from 'leaflet';
import type { Bounds } from '../state/places.ts';
import { SheetLayer } from './sheetLayer.ts';
import type { Skin } from './skin.ts';

export interface Name {
  text: string;
  /** Longitude, latitude. */
  at: [number, number];
  bounds: Bounds;
  /** Larger and wider set: a province among its districts. */
  major: boolean;
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

const overlaps = (a: Box, b: Box) =>
  Math.abs(a.x - b.x) * 2 < a.width + b.width && Math.abs(a.y - b.y) * 2 < a.height + b.height;

/** Names of areas, where they fit into their area and beside each other. */
export class NameLayer extends SheetLayer {
  private names: Name[] = [];
  private skin: Skin | null = null;
  private rtl = false;

  /** Other colours, which the next drawing takes. */
  dress(skin: Skin): void {
    this.skin = skin;
  }

  show(names: Name[], skin: Skin, rtl: boolean): void {
    this.names = names;
    this.skin = skin;
    this.rtl = rtl;
    this.redraw();
  }

  protected override isEmpty(): boolean {
    return this.names.length === 0;
  }

  protected draw(pen: CanvasRenderingContext2D, origin: Point, density: number): void {
    const map = this._map;
    const { skin } = this;
    if (!map || !skin) {
      return;
    }
    pen.setTransform(density, 0, 0, density, 0, 0);
    pen.textAlign = 'center';
    pen.textBaseline = 'middle';
    pen.lineJoin = 'round';
    pen.direction = this.rtl ? 'rtl' : 'ltr';
    const taken: Box[] = [];
    const width = pen.canvas.width / density;
    const height = pen.canvas.height / density;
    for (const name of this.names) {
      const at = map.project(latLng(name.at[1], name.at[0]), map.getZoom()).subtract(origin);
      if (at.x < 0 || at.y < 0 || at.x > width || at.y > height) {
        continue;
      }
      const size = name.major ? 13 : 11.5;
      pen.font = this.rtl
        ? `${name.major ? 600 : 400} ${size + 2}px "Noto Nastaliq Urdu", system-ui, sans-serif`
        : `${name.major ? 600 : 500} ${size}px system-ui, "Noto Sans", sans-serif`;
      pen.letterSpacing = name.major && !this.rtl ? '0.08em' : '0px';
      const wide = pen.measureText(name.text).width;
      const room = this.room(name, map.getZoom());
      const box = { x: at.x, y: at.y, width: wide + 8, height: this.rtl ? 30 : size + 6 };
      if (wide > room * (name.major ? 1.1 : 0.92) || taken.some((other) => overlaps(box, other))) {
        continue;
      }
      taken.push(box);
      pen.lineWidth = 3;
      pen.strokeStyle = skin.halo;
      pen.fillStyle = skin.ink;
      pen.strokeText(name.text, at.x, at.y);
      pen.fillText(name.text, at.x, at.y);
    }
  }

  private room({ bounds: [west, south, east, north] }: Name, zoom: number): number {
    const map = this._map;
    return map.project(latLng(south, east), zoom).x - map.project(latLng(north, west), zoom).x;
  }
}
