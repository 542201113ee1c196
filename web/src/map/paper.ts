import type { Stage } from './stage.ts';

/** Of the picture of a map, for a CSS pixel: sharp on paper. */
const DENSITY = 2;
const WIDEST_PIXELS = 4096;

/**
 * The map on paper. While the page is printed, the map's place is taken by a picture of just what the screen shows, drawn
 * anew in light colours: a picture is made smaller to fit a sheet of any size, and never cropped.
 */
export class Paper {
  private readonly picture = document.createElement('canvas');
  private theme = '';
  private readonly ends: (() => void)[] = [];

  constructor(
    private readonly stage: Stage,
    /** Its style has the map's colours. */
    private readonly element: HTMLElement,
  ) {
    this.picture.className = 'map-paper';
    const listen = (name: 'beforeprint' | 'afterprint', act: () => void) => {
      window.addEventListener(name, act);
      this.ends.push(() => window.removeEventListener(name, act));
    };
    listen('beforeprint', () => this.begin());
    listen('afterprint', () => this.end());
  }

  remove(): void {
    for (const end of this.ends) {
      end();
    }
    this.end();
  }

  private begin(): void {
    const { picture, element, stage } = this;
    const root = document.documentElement;
    this.theme = root.dataset.theme ?? '';
    root.dataset.theme = 'light';
    const { width, height } = stage.size;
    const density = Math.min(DENSITY, WIDEST_PIXELS / Math.max(1, width, height));
    picture.width = Math.round(width * density);
    picture.height = Math.round(height * density);
    const pen = picture.getContext('2d');
    if (pen) {
      stage.onto(pen, density);
    }
    element.append(picture);
  }

  private end(): void {
    if (this.picture.isConnected) {
      this.picture.remove();
      document.documentElement.dataset.theme = this.theme;
      this.stage.restyle();
    }
  }
}
