import type { Point } from 'leaflet';
import type { AreaLayer } from './areaLayer.ts';
import { outline, type Placement } from './paint.ts';
import { SheetLayer } from './sheetLayer.ts';
import type { Skin } from './skin.ts';

/** The outlines of the hovered and the selected area: a canvas of its own, so that the fills are never drawn again. */
export class MarkLayer extends SheetLayer {
  /** Where the areas may be, the drawn level first. */
  private layers: (AreaLayer | null)[] = [];
  private skin: Skin | null = null;
  private hovered: number | null = null;
  private selected: number | null = null;

  show(layers: (AreaLayer | null)[], skin: Skin, hovered: number | null, selected: number | null): void {
    this.layers = layers;
    this.skin = skin;
    this.hovered = hovered;
    this.selected = selected;
    this.redraw();
  }

  protected draw(pen: CanvasRenderingContext2D, origin: Point, density: number): void {
    const { skin, hovered, selected } = this;
    if (!skin) {
      return;
    }
    if (selected !== null) {
      this.mark(pen, origin, density, selected, skin.select, 2.6);
    }
    if (hovered !== null && hovered !== selected) {
      this.mark(pen, origin, density, hovered, skin.ink, 1.8);
    }
  }

  private mark(
    pen: CanvasRenderingContext2D,
    origin: Point,
    density: number,
    id: number,
    colour: string,
    width: number,
  ): void {
    const layer = this.layers.find((one) => one?.has(id));
    if (!layer || !this.skin || !this._map) {
      return;
    }
    for (const { shape, coords, extent, part } of layer.partsOf(id)) {
      const side = layer.side * this._map.getZoomScale(this._map.getZoom(), coords.z);
      const left = (coords.x * side - origin.x) * density;
      const top = (coords.y * side - origin.y) * density;
      const pixels = side * density;
      const at: Placement = {
        scale: (pixels * part.parts) / extent,
        shiftX: left - part.column * pixels,
        shiftY: top - part.row * pixels,
        density,
        originX: 0,
        originY: 0,
      };
      pen.save();
      pen.setTransform(1, 0, 0, 1, 0, 0);
      pen.beginPath();
      const x = Math.round(left);
      const y = Math.round(top);
      pen.rect(x, y, Math.round(left + pixels) - x, Math.round(top + pixels) - y);
      pen.clip();
      outline(pen, shape, at, this.skin.halo, colour, width);
      pen.restore();
    }
  }
}
