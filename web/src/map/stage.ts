import { type Layer, Map as LeafletMap, type LeafletMouseEvent, latLng, latLngBounds, point } from 'leaflet';
import type { Bounds } from '../state/places.ts';
import type { View } from '../state/settings.ts';
import { AreaLayer, screenDensity } from './areaLayer.ts';
import { type Corners, corners, padded } from './corners.ts';
import { MarkLayer } from './markLayer.ts';
import { type Name, NameLayer } from './nameLayer.ts';
import type { Paint } from './paint.ts';
import { Patterns, type Skin, skinOf } from './skin.ts';
import type { Source, TileStore } from './tileStore.ts';

const HOME_PADDING = 12;
/** In a lower map the whole country would be too small, and coarser areas be drawn: it keeps its zoom. */
const LEAST_HOME = 240;

export interface StageEvents {
  /** @param home does the view still show the whole country, as home() made it? */
  moved(view: View, home: boolean): void;
  pointed(id: number | null, x: number, y: number): void;
  chosen(id: number | null): void;
  tilesFailed(reason: unknown): void;
  tilesBusy(busy: boolean): void;
}

/** The Leaflet map with its layers: context below, areas, names, marks. */
export class Stage {
  private readonly map: LeafletMap;
  private readonly marks = new MarkLayer('marks');
  private readonly names = new NameLayer('names');
  private areas: AreaLayer | null = null;
  private context: AreaLayer | null = null;
  /** Former layers, shown until the new one is there. */
  private readonly leaving: AreaLayer[] = [];
  private patterns: Patterns;
  private readonly country: Corners;

  constructor(
    private readonly element: HTMLElement,
    private readonly store: TileStore,
    private readonly events: StageEvents,
    bounds: Bounds,
    view: View | null,
  ) {
    this.country = corners(bounds);
    this.patterns = new Patterns(skinOf(element), screenDensity());
    this.map = new LeafletMap(element, {
      attributionControl: false,
      zoomControl: false,
      zoomSnap: 0.1,
      wheelPxPerZoomLevel: 110,
      minZoom: 3,
      maxZoom: 15,
      maxBounds: latLngBounds(this.country).pad(1),
      maxBoundsViscosity: 0.6,
    });
    this.makePane('context', 150);
    this.makePane('points', 405);
    this.makePane('names', 420);
    this.makePane('marks', 410);
    this.go(view);
    this.marks.addTo(this.map);
    this.names.addTo(this.map);
    this.listen();
  }

  get skin(): Skin {
    return this.patterns.skin;
  }

  add(layer: Layer): void {
    layer.addTo(this.map);
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

  /** Draws areas of this source; the former ones stay until the new ones are there. */
  source(source: Source, paint: Omit<Paint, 'patterns' | 'faint'>): void {
    const now = this.areas?.source;
    if (
      this.areas &&
      now &&
      now.tree === source.tree &&
      now.areas === source.areas &&
      now.areaLevel === source.areaLevel
    ) {
      this.areas.repaint({ ...paint, patterns: this.patterns, faint: false });
      return;
    }
    if (this.areas) {
      this.leaving.push(this.areas);
    }
    this.areas = this.layer(source, { ...paint, patterns: this.patterns, faint: false });
    this.areas.addTo(this.map);
    if (this.areas.isLoading()) {
      this.areas.once('load', () => this.letGo());
    } else {
      this.letGo();
    }
  }

  private letGo(): void {
    for (const layer of this.leaving.splice(0)) {
      layer.remove();
    }
  }

  /** Faint outlines below the areas; null for none. */
  beneath(source: Source | null): void {
    const now = this.context?.source;
    if (source && now && now.areaLevel === source.areaLevel && now.areas === source.areas) {
      this.context?.repaint(this.faint());
      return;
    }
    this.context?.remove();
    this.context = source ? this.layer(source, this.faint(), 'context').addTo(this.map) : null;
  }

  mark(hovered: number | null, selected: number | null): void {
    this.marks.show([this.areas, this.context], this.patterns.skin, hovered, selected);
  }

  write(names: Name[], rtl: boolean): void {
    this.names.show(names, this.patterns.skin, rtl);
  }

  /** Takes the colours again, after the theme changed. */
  restyle(): void {
    this.patterns = new Patterns(skinOf(this.element), screenDensity());
  }

  /** Removes what was drawn from the private tree. */
  forget(): void {
    this.letGo();
    if (this.areas?.source.tree === 'private') {
      this.areas.remove();
      this.areas = null;
    }
  }

  /** Asks again for tiles that failed. */
  again(): void {
    this.areas?.again();
    this.context?.again();
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

  zoomBy(step: number): void {
    this.map.setZoom(this.map.getZoom() + step);
  }

  /** Brings a place into view without changing the zoom, when it is outside. */
  reveal(at: [number, number]): void {
    const place = latLng(at[1], at[0]);
    if (!this.map.getBounds().pad(-0.08).contains(place)) {
      this.map.panTo(place);
    }
  }

  resized(): void {
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

  private faint(): Paint {
    return { patterns: this.patterns, colours: [], look: null, faint: true };
  }

  private layer(source: Source, paint: Paint, pane = 'tilePane'): AreaLayer {
    const layer = new AreaLayer(source, this.store, this.events.tilesFailed, corners(padded(this.country)), pane);
    layer.repaint(paint);
    layer.on('loading', () => this.events.tilesBusy(true));
    layer.on('load', () => {
      this.events.tilesBusy(false);
      this.marks.redraw();
    });
    return layer;
  }

  private listen(): void {
    const { map, events } = this;
    map.on('moveend', () => events.moved(this.view(), this.atHome()));
    map.on('zoomend', () => {
      this.areas?.sharpen();
      this.context?.sharpen();
    });
    map.on('mousemove', (event: LeafletMouseEvent) => {
      const { x, y } = event.containerPoint;
      events.pointed(this.areas?.hit(event.latlng) ?? null, x, y);
    });
    map.on('mouseout', () => events.pointed(null, 0, 0));
    map.on('click', (event: LeafletMouseEvent) => events.chosen(this.areas?.hit(event.latlng) ?? null));
  }
}
