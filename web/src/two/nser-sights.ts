import { html, nothing } from 'lit';
import { AtlasElement } from '../app/element.ts';
import { BothPaint } from '../bivariate/bothPaint.ts';
import { square } from '../bivariate/nser-both-legend.ts';
import { problemText } from '../i18n/problems.ts';
import { heading } from '../i18n/words.ts';
import { absentKeys, keyLine } from '../legend/nser-key.ts';
import type { Choice } from '../state/choice.ts';
import type { FirstView } from '../state/mapView.ts';
import type { Shown } from '../state/shown.ts';
import { Linked } from './linked.ts';
import { Second } from './second.ts';
import { tell } from './words.ts';

/** What stands beside the first map: a second one, a scatter plot, or how to read both dimensions on one. */
export class NserSights extends AtlasElement {
  static override properties = { ...AtlasElement.properties, first: { attribute: false } };
  declare first: FirstView;
  private second: Second | null = null;
  private ends: (() => void)[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    const { atlas, first } = this;
    const link = new Linked();
    const second = new Second(atlas, first, (view) => link.pass(view, (there) => atlas.went.tell(there)));
    this.second = second;
    first.twin = second;
    this.ends = [
      first.travelled.on((view) => link.pass(view, (there) => second.went.tell(there))),
      atlas.forgotten.on(() => second.forget()),
      atlas.changed.on(() => second.follow()), // at once: that something loads may be over before this is drawn
    ];
    second.follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const end of this.ends) {
      end();
    }
    this.first.twin = null;
    queueMicrotask(() => this.atlas.changed.tell());
  }

  protected override render() {
    const { atlas, first, second } = this;
    const { sight } = atlas.settings;
    if (!second) {
      return nothing;
    }
    if (sight === 'scatter') {
      return html`<nser-scatter .atlas=${atlas} .first=${first} .second=${second}></nser-scatter>`;
    }
    return sight === 'two' ? this.twoMaps(first, second) : html`${this.bothKey(first, second)} ${this.trouble(second)}`;
  }

  private twoMaps(first: FirstView, second: Second) {
    const { atlas } = this;
    return html`${this.caption('first', first.choice)} ${this.caption('second', second.choice)}
      <nser-map .atlas=${atlas} .view=${second}></nser-map>
      ${this.key('first', first.shown)} ${this.key('second', second.paint && second.shown)}
      ${second.wanting ? this.trouble(second) : nothing}`;
  }

  private caption(place: 'first' | 'second', choice: Choice | null) {
    return html`<h2 class="twin-title ${place}">${choice ? heading(this.atlas.language, choice) : ''}</h2>`;
  }

  private key(place: 'first' | 'second', shown: Shown | null) {
    return html`<p class="key twin-key ${place}">${shown ? keyLine(this.atlas.language, shown) : nothing}</p>`;
  }

  /** The legend in small, below the map: it opens the whole one on a phone. */
  private bothKey(first: FirstView, second: Second) {
    const { language, pointing, selected } = this.atlas;
    const { mix } = second;
    const [x, y] = [first.shown?.choice, second.choice];
    if (!(mix instanceof BothPaint) || !x || !y) {
      return nothing;
    }
    const open = () => this.dispatchEvent(new CustomEvent('open-legend', { bubbles: true }));
    return html`<button type="button" class="key both-key" @click=${open}>
      <span class="unseen">${language.say('legend.open')}</span>
      <svg viewBox="0 0 132 132" dir="ltr" aria-hidden="true">${square(mix, mix.cell(pointing.area ?? selected?.id))}</svg>
      <span><span>↑ ${heading(language, y)}</span><span>→ ${heading(language, x)}</span></span>
      ${absentKeys(language, mix.tally)}
    </button>`;
  }

  /** An outage or a missing table never looks like a map without a second dimension. */
  private trouble(second: Second) {
    const { language } = this.atlas;
    if (second.wanting) {
      return html`<p class="sight-trouble" role="status">${second.wanting}</p>`;
    }
    return second.failure
      ? html`<p class="sight-trouble" role="alert">
          ${tell(language, 'failed')} ${problemText(language, second.failure)}
          <button type="button" @click=${() => this.atlas.retry()}>${tell(language, 'again')}</button>
        </p>`
      : nothing;
  }
}
