import { html, nothing } from 'lit';
import type { AreaInfo } from '../api/contract.ts';
import type { Atlas } from '../state/atlas.ts';
import { MOST_COMPARED } from '../state/settings.ts';

/** Puts an area side by side with others, or takes it away again. */
export function besideButton(atlas: Atlas, { code }: AreaInfo) {
  const { language, embedded } = atlas;
  const { compared } = atlas.settings;
  if (embedded) {
    return nothing;
  }
  const there = compared.includes(code);
  const full = !there && compared.length >= MOST_COMPARED;
  const turn = () => atlas.set({ compared: there ? compared.filter((one) => one !== code) : [...compared, code] });
  return html`<p class="beside-button">
    <button type="button" data-beside ?disabled=${full} aria-describedby=${full ? 'beside-full' : nothing} @click=${turn}>
      ${language.say(there ? 'detail.notBeside' : 'detail.beside')}
    </button>
    ${full ? html`<span id="beside-full" class="quiet">${language.say('detail.besideFull')}</span>` : nothing}
  </p>`;
}
