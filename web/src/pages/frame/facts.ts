import { html } from 'lit';

/** A list of facts: what it is, and what it is here. Facts that are not known are left out. */
export function facts(rows: readonly (readonly [unknown, unknown])[]) {
  return html`<dl class="facts">
    ${rows
      .filter(([, value]) => value !== '' && value !== null && value !== undefined)
      .map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}
  </dl>`;
}
