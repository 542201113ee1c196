import type { Layer, Map as LeafletMap, Point } from 'leaflet';
import type { AreaPaint } from '../state/mapView.ts';
import { AreaLayer } from './areaLayer.ts';
import type { Corners } from './corners.ts';
import type { Patterns } from './skin.ts';
import type { Source, TileStore } from './tileStore.ts';

export interface LayerEvents {
  tilesFailed(reason: unknown): void;
  tilesBusy(busy: boolean): void;
}

function same(a: Source | undefined, b: Source): boolean {
  return a !== undefined && a.tree === b.tree && a.areas === b.areas && a.areaLevel === b.areaLevel;
}

/** The layers of areas on a map: those of the drawn level, and faint ones below. */
export class Layers {
  private areas: AreaLayer | null = null;
  private context: AreaLayer | null = null;
  /** Former layers, shown until the new one is there. */
  private readonly leaving: AreaLayer[] = [];

  constructor(
    private readonly map: LeafletMap,
    private readonly store: TileStore,
    private readonly events: LayerEvents,
    private readonly bounds: Corners,
    private readonly patterns: () => Patterns,
    /** Tiles have come: what lies on them may be drawn. */
    private readonly loaded: () => void,
  ) {}

  /** Where areas may be looked for, the drawn level first. */
  get all(): (AreaLayer | null)[] {
    return [this.areas, this.context];
  }

  /** The drawn level's. */
  get top(): AreaLayer | null {
    return this.areas;
  }

  /** Draws areas of this source; the former ones stay until the new ones are there. @param paint null: neutral */
  show(source: Source, paint: AreaPaint | null): void {
    const whole = { patterns: this.patterns(), areas: paint, faint: false };
    if (this.areas && same(this.areas.source, source)) {
      this.areas.repaint(whole);
      return;
    }
    if (this.areas) {
      this.leaving.push(this.areas);
    }
    this.areas = this.layer(source, 'tilePane');
    this.areas.repaint(whole);
    this.areas.addTo(this.map);
    if (this.areas.isLoading()) {
      this.areas.once('load', () => this.letGo());
    } else {
      this.letGo();
    }
  }

  /** Faint outlines below the areas; null for none. */
  beneath(source: Source | null): void {
    const faint = { patterns: this.patterns(), areas: null, faint: true };
    if (source && this.context && same(this.context.source, source)) {
      this.context.repaint(faint);
      return;
    }
    this.context?.remove();
    this.context = source && this.layer(source, 'context');
    this.context?.repaint(faint);
    this.context?.addTo(this.map);
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
    for (const layer of this.all) {
      layer?.again();
    }
  }

  /** Draws all areas on a sheet: for paper. */
  onto(pen: CanvasRenderingContext2D, origin: Point, density: number, patterns: Patterns): void {
    for (const layer of [this.context, this.areas]) {
      layer?.onto(pen, origin, density, patterns);
    }
  }

  sharpen(): void {
    for (const layer of this.all) {
      layer?.sharpen();
    }
  }

  private letGo(): void {
    for (const layer of this.leaving.splice(0)) {
      (layer as Layer).remove();
    }
  }

  private layer(source: Source, pane: string): AreaLayer {
    const layer = new AreaLayer(source, this.store, this.events.tilesFailed, this.bounds, pane);
    layer.on('loading', () => this.events.tilesBusy(true));
    layer.on('load', () => {
      this.events.tilesBusy(false);
      this.loaded();
    });
    return layer;
  }
}
