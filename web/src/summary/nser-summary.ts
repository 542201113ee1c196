import { html, nothing } from 'lit';
import { AtlasElement } from '../app/element.ts';
import { icons } from '../app/icons.ts';
import { PartWords } from '../i18n/partWords.ts';
import { unitName } from '../i18n/words.ts';
import en from './en.json' with { type: 'json' };
import { factsOf, type Known } from './facts.ts';
import { knownOf } from './known.ts';
import { sentences } from './sentences.ts';
import './summary.css';

const words = new PartWords(en, () => import('./ur.json'));
/** Where there is little room the text is folded; it is read out all the same. */
const LITTLE_ROOM = '(width <= 820px), (height <= 640px)';

/** What the map shows, in words. The map's own element names it as its description. */
export class NserSummary extends AtlasElement {
  private open = true;
  private known: Known | null = null;
  private knownFor = '';
  private readonly draw = () => this.requestUpdate();

  override connectedCallback(): void {
    super.connectedCallback();
    this.open = !this.atlas.embedded && !window.matchMedia(LITTLE_ROOM).matches;
  }

  protected override willUpdate(): void {
    const { shown, offer, registry } = this.atlas;
    const key = shown && offer ? [shown.release, shown.choice.table, shown.choice.cell].join() : '';
    if (key === this.knownFor) {
      return;
    }
    this.knownFor = key;
    this.known = null;
    if (shown && offer) {
      void knownOf(registry, offer, shown).then((known) => {
        if (this.knownFor === key) {
          this.known = known;
          this.requestUpdate();
        }
      });
    }
  }

  protected override render() {
    const { shown, offer, language, loading } = this.atlas;
    const say = words.in(language, this.draw);
    if (!shown || !offer || !say || !this.known) {
      return nothing;
    }
    const units = unitName(language, offer, shown.choice);
    const texts = sentences(factsOf(shown, this.known, language), shown, language, say, units);
    const turn = () => {
      this.open = !this.open;
      this.requestUpdate();
    };
    return html`<section class=${this.open ? 'in-words open' : 'in-words'} aria-busy=${loading}>
      <h2>
        <button type="button" aria-expanded=${this.open} aria-controls="map-summary" @click=${turn}>
          ${say('title')} ${this.open ? icons.up : icons.down}
        </button>
      </h2>
      <p id="map-summary" class=${this.open ? '' : 'unseen'}>${texts.join(' ')}</p>
    </section>`;
  }
}
