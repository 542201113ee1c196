import { DomUtil, type LatLng, Layer, type Map as LeafletMap, type Point, Util, type ZoomAnimEvent } from 'leaflet';
import { screenDensity } from './areaTile.ts';

/** How far the canvas reaches beyond the view, as a part of it: what a short drag uncovers is already there. */
const MARGIN = 0.12;

/** One canvas over the whole view, drawn anew after each move and stretched while the zoom is under way. */
export abstract class SheetLayer extends Layer {
  protected readonly canvas = document.createElement('canvas');
  private corner: Point | null = null;
  private cornerPlace: LatLng | null = null;
  private zoom = 0;
  private waiting = false;

  constructor(pane: string) {
    super();
    Util.setOptions(this, { pane }); // a plain Layer takes no options by itself
    this.canvas.className = 'sheet leaflet-zoom-animated';
    this.canvas.setAttribute('aria-hidden', 'true');
  }

  override onAdd(map: LeafletMap): this {
    this.getPane()?.append(this.canvas);
    map.on('moveend zoomend viewreset resize', this.redraw, this);
    map.on('zoomanim', this.stretch, this);
    this.redraw();
    return this;
  }

  override onRemove(map: LeafletMap): this {
    map.off('moveend zoomend viewreset resize', this.redraw, this);
    map.off('zoomanim', this.stretch, this);
    this.canvas.remove();
    return this;
  }

  /** Draws it anew when whoever asks is done: a move is told in several events. */
  redraw(): void {
    if (!this.waiting) {
      this.waiting = true;
      queueMicrotask(() => {
        this.waiting = false;
        this.drawNow();
      });
    }
  }

  private drawNow(): void {
    const map = this._map;
    const pen = this.canvas.getContext('2d');
    if (!map || !pen) {
      return;
    }
    if (this.isEmpty()) {
      clear(this.canvas);
      return;
    }
    const size = map.getSize();
    const margin = size.multiplyBy(MARGIN).round();
    const whole = size.add(margin.multiplyBy(2));
    this.corner = map.containerPointToLayerPoint(margin.multiplyBy(-1));
    this.cornerPlace = map.containerPointToLatLng(margin.multiplyBy(-1));
    this.zoom = map.getZoom();
    const density = screenDensity();
    this.canvas.width = Math.round(whole.x * density);
    this.canvas.height = Math.round(whole.y * density);
    this.canvas.style.width = `${whole.x}px`;
    this.canvas.style.height = `${whole.y}px`;
    DomUtil.setTransform(this.canvas, this.corner, 1);
    pen.setTransform(1, 0, 0, 1, 0, 0);
    this.draw(pen, map.project(this.cornerPlace, this.zoom), density);
  }

  /** Draws the same on another sheet: for paper. */
  onto(pen: CanvasRenderingContext2D, origin: Point, density: number): void {
    pen.save();
    pen.setTransform(1, 0, 0, 1, 0, 0);
    this.draw(pen, origin, density);
    pen.restore();
  }

  /** Is there nothing to draw? Then it takes no memory, and each frame is spared its pixels. */
  protected isEmpty(): boolean {
    return false;
  }

  /** @param origin the canvas's upper left corner, in world pixels of the map's zoom */
  protected abstract draw(pen: CanvasRenderingContext2D, origin: Point, density: number): void;

  private stretch(event: ZoomAnimEvent): void {
    const map = this._map;
    if (!map || !this.cornerPlace) {
      return;
    }
    const half = map.getSize().divideBy(2);
    const pane = map.getPane('mapPane');
    const shift = pane ? DomUtil.getPosition(pane) : half.subtract(half);
    const pixelOrigin = map.project(event.center, event.zoom).subtract(half).add(shift).round();
    const corner = map.project(this.cornerPlace, event.zoom).subtract(pixelOrigin);
    DomUtil.setTransform(this.canvas, corner, map.getZoomScale(event.zoom, this.zoom));
  }
}

function clear(canvas: HTMLCanvasElement): void {
  if (canvas.width !== 0) {
    canvas.width = 0;
    canvas.height = 0;
  }
}
