import { html, nothing } from 'lit';
import { AtlasElement } from '../app/element.ts';
import { problemText } from '../i18n/problems.ts';
import type { MapView } from '../state/mapView.ts';
import { leastZoom } from './areaLayer.ts';

const SLOW_MILLISECONDS = 8_000;

/** What has to be said over the map: loading, failed, or too far away. An outage never looks like an empty map. */
export class NserMapMessage extends AtlasElement {
  static override properties = {
    ...AtlasElement.properties,
    view: { attribute: false },
    tilesFailed: { attribute: false },
    tilesBusy: { attribute: false },
    zoom: { attribute: false },
    retry: { attribute: false, hasChanged: () => false },
    closer: { attribute: false, hasChanged: () => false },
  };
  declare view: MapView;
  declare tilesFailed: boolean;
  declare tilesBusy: boolean;
  declare zoom: number | null;
  declare retry: () => void;
  declare closer: (step: number) => void;
  private slow = false;
  private waiting: ReturnType<typeof setTimeout> | undefined;

  protected override render() {
    const { failure, choice } = this.view;
    if (failure || this.tilesFailed) {
      return this.failed();
    }
    const level = choice?.level.info;
    const steps = level && this.zoom !== null ? leastZoom(level.minZoom) - this.zoom : 0;
    if (level && steps > 0) {
      return this.tooFar(steps);
    }
    return this.busy
      ? html`<div class="message busy" role="status">
          <span class="spinner"></span>${this.atlas.language.say(this.slow ? 'map.slow' : 'map.loading')}
        </div>`
      : nothing;
  }

  private get busy(): boolean {
    return this.view.loading || this.tilesBusy;
  }

  /** Says so when something takes long. */
  protected override updated(): void {
    if (this.busy && this.waiting === undefined) {
      this.waiting = setTimeout(() => {
        this.slow = true;
        this.requestUpdate();
      }, SLOW_MILLISECONDS);
    } else if (!this.busy) {
      clearTimeout(this.waiting);
      this.waiting = undefined;
      this.slow = false;
    }
  }

  private failed() {
    const { language } = this.atlas;
    const { failure } = this.view;
    return html`<div class="message failed" role="alert">
      <p>
        <strong>${language.say(failure ? 'map.figuresFailed' : 'map.tilesFailed')}</strong>
        <span>${failure ? problemText(language, failure) : language.say('map.offline')}</span>
      </p>
      <button type="button" class="primary" @click=${() => this.retry()}>${language.say('app.retry')}</button>
    </div>`;
  }

  private tooFar(steps: number) {
    const { language } = this.atlas;
    const levels = language.label(this.view.choice?.level.info.plural);
    return html`<div class="message" role="status">
      <p>${language.say('map.zoomToSee', { levels })}</p>
      <button type="button" class="primary" @click=${() => this.closer(Math.ceil(steps))}>${language.say('map.zoomThere')}</button>
    </div>`;
  }
}
