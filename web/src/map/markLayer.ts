import type { Point } from 'leaflet';
import type { AreaLayer } from './areaLayer.ts';
import { outline } from './paint.ts';
import { within } from './placing.ts';
import { SheetLayer } from './sheetLayer.ts';
import type { Skin } from './skin.ts';

/** The outlines of the hovered and the selected area: a canvas of its own, so that the fills are never drawn again. */
export class MarkLayer extends SheetLayer {
  /** Where the areas may be, the drawn level first. */
  private layers: (AreaLayer | null)[] = [];
  private skin: Skin | null = null;
  private hovered: number | null = null;
  private selected: number | null = null;

  /** Other colours, which the next drawing takes. */
  dress(skin: Skin): void {
    this.skin = skin;
  }

  show(layers: (AreaLayer | null)[], skin: Skin, hovered: number | null, selected: number | null): void {
    this.layers = layers;
    this.skin = skin;
    this.hovered = hovered;
    this.selected = selected;
    this.redraw();
  }

  protected override isEmpty(): boolean {
    return this.selected === null && this.hovered === null;
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
    const { halo } = this.skin;
    for (const part of layer.partsOf(id)) {
      within(pen, this._map, part, origin, density, (at) => outline(pen, part.shape, at, halo, colour, width));
    }
  }
}
