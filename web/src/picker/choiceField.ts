import { html } from 'lit';
import type { Atlas } from '../state/atlas.ts';
import type { Settings } from '../state/settings.ts';

export interface Entry {
  value: string;
  text: string;
}

/** A labelled list of which one is chosen. @param change what a value changes */
export function choiceField(
  atlas: Atlas,
  name: string,
  label: string,
  entries: readonly Entry[],
  current: string,
  change: (value: string) => Partial<Settings>,
) {
  const pick = (event: Event) => void atlas.set(change((event.target as HTMLSelectElement).value));
  return html`<div class="field">
    <label for="pick-${name}">${label}</label>
    <select id="pick-${name}" @change=${pick} ?disabled=${entries.length < 2}>
      ${entries.map((entry) => html`<option value=${entry.value} .selected=${entry.value === current}>${entry.text}</option>`)}
    </select>
  </div>`;
}
