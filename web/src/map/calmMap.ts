import { Map as LeafletMap, type MapOptions, type PanOptions, type PointExpression } from 'leaflet';

/** Does the person want as little motion as possible? */
function wantsCalm(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** A Leaflet map that goes where it is sent at once, without gliding, for those who want no motion. */
export class CalmMap extends LeafletMap {
  constructor(element: HTMLElement, options: MapOptions) {
    const moves = !wantsCalm();
    // A tile comes whole: each step of a fade would hand all its canvases to the screen anew.
    super(element, { ...options, zoomAnimation: moves, fadeAnimation: false, inertia: moves });
  }

  override panBy(offset: PointExpression, options?: PanOptions): this {
    return super.panBy(offset, wantsCalm() ? { ...options, animate: false } : options);
  }
}
