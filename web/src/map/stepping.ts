import type { AreaInfo } from '../api/contract.ts';
import { fullText, unitName } from '../i18n/words.ts';
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

/** An area's name and figure: "Lahore: 32.3%". */
export function areaInWords({ language, offer }: Atlas, view: MapView, area: AreaInfo): string {
  const { shown } = view;
  if (!shown || !offer) {
    return language.label(area.name);
  }
  const units = unitName(language, offer, shown.choice);
  const figure = fullText(language, shown.readings.get(area.id), shown.choice, units);
  const beside = view.beside?.(area);
  return `${language.label(area.name)}: ${figure}${beside ? `. ${beside}` : ''}`;
}
