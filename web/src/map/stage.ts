import { type Map as LeafletMap, type LeafletMouseEvent, latLng, latLngBounds, point } from 'leaflet';
import type { Bounds } from '../state/places.ts';
import type { View } from '../state/settings.ts';
import { screenDensity } from './areaTile.ts';
import { CalmMap } from './calmMap.ts';
import { type Corners, corners, padded } from './corners.ts';
import { type LayerEvents, Layers } from './layers.ts';
import { MarkLayer } from './markLayer.ts';
import { type Name, NameLayer } from './nameLayer.ts';
import type { SheetLayer } from './sheetLayer.ts';
import { Patterns, type Skin, skinOf } from './skin.ts';
import type { TileStore } from './tileStore.ts';

const HOME_PADDING = 12;
const FLIGHT_SECONDS = 0.9;
/** In a lower map the whole country would be too small, and coarser areas be drawn: it keeps its zoom. */
const LEAST_HOME = 240;

export interface StageEvents extends LayerEvents {
  /** @param home does the view still show the whole country, as home() made it? */
  moved(view: View, home: boolean): void;
  pointed(id: number | null, x: number, y: number): void;
  chosen(id: number | null): void;
}

/** The Leaflet map with its layers: context below, areas, names, marks. */
export class Stage {
  readonly layers: Layers;
  private readonly map: LeafletMap;
  private readonly marks = new MarkLayer('marks');
  private readonly names = new NameLayer('names');
  /** What lies over the areas, lowest first. */
  private readonly sheets: SheetLayer[];
  private made: Patterns | null = null;
  private readonly country: Corners;

  constructor(
    private readonly element: HTMLElement,
    store: TileStore,
    private readonly events: StageEvents,
    bounds: Bounds,
    view: View | null,
  ) {
    this.country = corners(bounds);
    this.map = new CalmMap(element, {
      attributionControl: false,
      zoomControl: false,
      trackResize: false, // resized() is told by who watches the element
      zoomSnap: 0.1,
      wheelPxPerZoomLevel: 110,
      minZoom: 3,
      maxZoom: 15,
      maxBounds: latLngBounds(this.country).pad(1),
      maxBoundsViscosity: 0.6,
    });
    this.layers = new Layers(
      this.map,
      store,
      events,
      corners(padded(this.country)),
      () => this.patterns,
      () => this.marks.redraw(),
    );
    this.makePane('context', 150);
    this.makePane('points', 405);
    this.makePane('names', 420);
    this.makePane('marks', 410);
    this.go(view);
    this.marks.addTo(this.map);
    this.names.addTo(this.map);
    this.sheets = [this.marks, this.names];
    this.listen();
  }

  /** In the colours of the element since they were last taken. */
  private get patterns(): Patterns {
    this.made ??= new Patterns(skinOf(this.element), screenDensity());
    return this.made;
  }

  get skin(): Skin {
    return this.patterns.skin;
  }

  /** Lays a sheet over the areas, below their marks and names. */
  add(sheet: SheetLayer): void {
    sheet.addTo(this.map);
    this.sheets.unshift(sheet);
  }

  /** Of the map, in CSS pixels. */
  get size(): { width: number; height: number } {
    const { x, y } = this.map.getSize();
    return { width: x, height: y };
  }

  /** Draws what the map shows on a sheet of its own, in the colours that the element has now: for paper. */
  onto(pen: CanvasRenderingContext2D, density: number): void {
    const { map } = this;
    const patterns = new Patterns(skinOf(this.element), density);
    const origin = map.project(map.containerPointToLatLng([0, 0]), map.getZoom());
    pen.fillStyle = patterns.skin.ground;
    pen.fillRect(0, 0, pen.canvas.width, pen.canvas.height);
    this.layers.onto(pen, origin, density, patterns);
    for (const named of [this.marks, this.names]) {
      named.dress(patterns.skin);
    }
    for (const sheet of this.sheets) {
      sheet.onto(pen, origin, density);
    }
    for (const named of [this.marks, this.names]) {
      named.dress(this.patterns.skin);
    }
  }

  get zoom(): number {
    return this.map.getZoom();
  }

  /** Tells the first view, as every later move does. */
  begin(): void {
    this.events.moved(this.view(), this.atHome());
  }

  view(): View {
    const { lng, lat } = this.map.getCenter();
    return { zoom: this.map.getZoom(), lon: lng, lat };
  }

  mark(hovered: number | null, selected: number | null): void {
    this.marks.show(this.layers.all, this.patterns.skin, hovered, selected);
  }

  write(names: Name[], rtl: boolean): void {
    this.names.show(names, this.patterns.skin, rtl);
  }

  /** Takes the colours again, after the theme changed. */
  restyle(): void {
    this.made = null;
  }

  home(animate = true): void {
    this.map.fitBounds(this.country, { animate, padding: [HOME_PADDING, HOME_PADDING] });
  }

  /** Shows a view at once; null: the whole country. */
  go(view: View | null): void {
    if (view) {
      this.map.setView(latLng(view.lat, view.lon), view.zoom, { animate: false });
    } else {
      this.home(false);
    }
  }

  fit(bounds: Bounds): void {
    this.map.fitBounds(corners(bounds), { padding: [24, 24], maxZoom: 13 });
  }

  /** Goes to a place over the land between; at once for who wants no motion. */
  fly(bounds: Bounds): void {
    const animate = !window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.map.flyToBounds(corners(bounds), { animate, padding: [24, 24], maxZoom: 13, duration: FLIGHT_SECONDS });
  }

  zoomBy(step: number): void {
    this.map.setZoom(this.map.getZoom() + step);
  }

  /** @param east and @param south as parts of the view */
  panBy(east: number, south: number): void {
    const { x, y } = this.map.getSize();
    this.map.panBy([Math.round(east * x), Math.round(south * y)]);
  }

  /** Brings a place into view without changing the zoom, when it is outside. */
  reveal(at: [number, number]): void {
    const place = latLng(at[1], at[0]);
    if (!this.map.getBounds().pad(-0.08).contains(place)) {
      this.map.panTo(place);
    }
  }

  resized(): void {
    if (this.element.clientWidth === 0) {
      return; // it is not shown: on paper a picture stands for it
    }
    const wasHome = this.atHome();
    this.map.invalidateSize({ pan: true, animate: false });
    if (wasHome && this.map.getSize().y >= LEAST_HOME) {
      this.home(false);
    }
  }

  remove(): void {
    this.map.remove();
  }

  /** Does the view show the whole country, as home() would? */
  private atHome(): boolean {
    const { map } = this;
    const zoom = map.getBoundsZoom(this.country, false, point(2 * HOME_PADDING, 2 * HOME_PADDING));
    const box = latLngBounds(this.country);
    const middle = map.project(box.getSouthWest(), zoom).add(map.project(box.getNorthEast(), zoom)).divideBy(2);
    return map.getZoom() === zoom && map.project(map.getCenter(), zoom).distanceTo(middle) < 2;
  }

  private makePane(name: string, order: number): void {
    const pane = this.map.createPane(name);
    pane.style.zIndex = String(order);
    pane.style.pointerEvents = 'none';
  }

  private listen(): void {
    const { map, events, layers } = this;
    map.on('moveend', () => events.moved(this.view(), this.atHome()));
    map.on('zoomend', () => layers.sharpen());
    map.on('mousemove', (event: LeafletMouseEvent) => {
      const { x, y } = event.containerPoint;
      events.pointed(layers.top?.hit(event.latlng) ?? null, x, y);
    });
    map.on('mouseout', () => events.pointed(null, 0, 0));
    map.on('click', (event: LeafletMouseEvent) => events.chosen(layers.top?.hit(event.latlng) ?? null));
  }
}
