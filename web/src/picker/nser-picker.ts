import { html, nothing } from 'lit';
import { AtlasElement } from '../app/element.ts';
import { figureFields } from './figureFields.ts';
import { levelField } from './levelField.ts';
import { lookFields } from './lookFields.ts';
import { releaseField } from './releaseField.ts';
import { sightField } from './sightField.ts';
import { topicFields } from './topicFields.ts';

/** Everything that can be chosen about the map. */
export class NserPicker extends AtlasElement {
  protected override updated(): void {
    if (this.atlas.session.signedIn) {
      this.use(); // pairs are in no public catalogue
    }
  }

  /** Asks the page for the fields that are fetched at first use; they are drawn when they are there. */
  private use(): void {
    this.dispatchEvent(new CustomEvent('use-fields', { bubbles: true }));
  }

  protected override render() {
    const { atlas } = this;
    const { offer, resolved, language } = atlas;
    if (!offer || !resolved) {
      return nothing;
    }
    const { choice } = resolved;
    const here = (part: string) => customElements.get(part);
    const ask = () => this.dispatchEvent(new CustomEvent('sign-in', { bubbles: true }));
    return html`<section class="picker" aria-labelledby="picker-title">
      <h2 id="picker-title" class="unseen">${language.say('pick.title')}</h2>
      ${sightField(atlas)} ${topicFields(atlas, offer, choice)}
      ${here('nser-pair') ? html`<nser-pair .atlas=${atlas}></nser-pair>` : nothing}
      ${figureFields(atlas, offer, choice)}
      ${here('nser-second-fields') ? html`<nser-second-fields .atlas=${atlas}></nser-second-fields>` : nothing}
      ${levelField(atlas, offer, choice, ask)} ${releaseField(atlas)}
      <details class="look" @toggle=${() => this.use()}>
        <summary>${language.say('pick.look')}</summary>
        ${lookFields(atlas)} ${here('nser-methods') ? html`<nser-methods .atlas=${atlas}></nser-methods>` : nothing}
      </details>
    </section>`;
  }
}
