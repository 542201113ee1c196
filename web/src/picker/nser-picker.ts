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
  protected override render() {
    const { atlas } = this;
    const { offer, resolved, language } = atlas;
    if (!offer || !resolved) {
      return nothing;
    }
    const { choice } = resolved;
    const ask = () => this.dispatchEvent(new CustomEvent('sign-in', { bubbles: true }));
    const use = (part: string) => this.dispatchEvent(new CustomEvent('use-part', { bubbles: true, detail: part }));
    return html`<section class="picker" aria-labelledby="picker-title">
      <h2 id="picker-title" class="unseen">${language.say('pick.title')}</h2>
      ${sightField(atlas)} ${topicFields(atlas, offer, choice)} ${figureFields(atlas, offer, choice)}
      ${customElements.get('nser-second-fields') ? html`<nser-second-fields .atlas=${atlas}></nser-second-fields>` : nothing}
      ${levelField(atlas, offer, choice, ask)} ${releaseField(atlas)}
      <details class="look" @toggle=${() => use('nser-methods')}>
        <summary>${language.say('pick.look')}</summary>
        ${lookFields(atlas)}
        ${customElements.get('nser-methods') ? html`<nser-methods .atlas=${atlas}></nser-methods>` : nothing}
      </details>
    </section>`;
  }
}
