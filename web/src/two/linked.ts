import type { View } from '../state/settings.ts';

/** Keeps two maps at one place: whichever is moved, the other one follows, and does not answer back. */
export class Linked {
  private last = '';

  /** Tells the other map where this one went, unless it only followed. */
  pass(view: View | null, other: (view: View | null) => void): void {
    const place = nameOf(view);
    if (place !== this.last) {
      this.last = place;
      other(view);
    }
  }
}

/** To a pixel or so: a map rounds where it is sent. */
function nameOf(view: View | null): string {
  return view ? [view.zoom.toFixed(1), view.lon.toFixed(3), view.lat.toFixed(3)].join('/') : 'home';
}
