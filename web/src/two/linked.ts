import type { View } from '../state/settings.ts';

/** Keeps two maps at one place: whichever is moved, the other one follows, and does not answer back. */
export class Linked {
  private last = '';
  private passing = false;

  /** Tells the other map where this one went, unless it only followed. */
  pass(view: View | null, other: (view: View | null) => void): void {
    const place = nameOf(view);
    if (place !== this.last && !this.passing) {
      this.last = place;
      this.passing = true; // a map rounds where it is sent, and would send the first one on
      try {
        other(view);
      } finally {
        this.passing = false;
      }
    }
  }
}

/** To a pixel or so: a map rounds where it is sent. */
function nameOf(view: View | null): string {
  return view ? [view.zoom.toFixed(1), view.lon.toFixed(3), view.lat.toFixed(3)].join('/') : 'home';
}
