import { areaInWords } from '../i18n/words.ts';
import type { Atlas } from '../state/atlas.ts';
import type { MapView } from '../state/mapView.ts';
import { DIRECTIONS, neighbour } from './neighbour.ts';
import type { Stage } from './stage.ts';

/** The map by keyboard: Alt with an arrow steps to the neighbouring area, Escape lets go. Plain arrows are Leaflet's. */
export class Stepping {
  constructor(
    private readonly atlas: Atlas,
    private readonly view: MapView,
    private readonly stage: Stage,
    /** Says something to those who cannot see it. */
    private readonly speak: (text: string) => void,
  ) {}

  press(event: KeyboardEvent): void {
    const { view, stage } = this;
    const direction = DIRECTIONS[event.key];
    if (event.key === 'Escape') {
      view.select(null);
    } else if (event.altKey && direction && view.shown) {
      event.preventDefault();
      const { lon, lat } = stage.view();
      const next = neighbour(view.shown.features, view.selected?.at ?? [lon, lat], direction);
      if (next) {
        view.select(next);
        stage.reveal(next.at);
        this.speak(areaInWords(this.atlas, view, next));
      }
    }
  }
}
