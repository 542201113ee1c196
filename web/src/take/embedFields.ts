import { html, nothing } from 'lit';
import type { Atlas } from '../state/atlas.ts';
import type { EmbedOptions } from './embed.ts';
import { tell } from './words.ts';

/** What readers of another page shall have. @param change takes what is chosen */
export function embedFields(atlas: Atlas, options: EmbedOptions, change: (some: Partial<EmbedOptions>) => void) {
  const { language, resolved, settings } = atlas;
  const level = resolved?.choice.level.info;
  const box = (text: string, checked: boolean, name: string, on: (yes: boolean) => void) => html`<label>
    <input type="checkbox" name=${name} .checked=${checked} @change=${(event: Event) => on((event.target as HTMLInputElement).checked)} />
    <span>${text}</span>
  </label>`;
  const fit = (value: EmbedOptions['fit']) => html`<label>
    <input type="radio" name="fit" value=${value} .checked=${options.fit === value} @change=${() => change({ fit: value })} />
    <span>${tell(language, value === 'view' ? 'fitView' : 'fitArea')}</span>
  </label>`;
  return html`<div class="take-options">
    ${box(tell(language, 'live'), options.live === '1', 'live', (yes) => change({ live: yes ? '1' : '0' }))}
    ${box(tell(language, 'find'), options.find === '1', 'find', (yes) => change({ find: yes ? '1' : '0' }))}
    ${box(tell(language, 'pick'), options.pick === '1', 'pick', (yes) => change({ pick: yes ? '1' : '0' }))}
    ${
      level
        ? box(tell(language, 'lock', { level: language.label(level.plural) }), options.lock !== '', 'lock', (yes) =>
            change({ lock: yes ? level.code : '' }),
          )
        : nothing
    }
    ${
      settings.area === ''
        ? nothing
        : html`<fieldset><legend>${tell(language, 'fit')}</legend>${fit('view')} ${fit('area')}</fieldset>`
    }
  </div>`;
}
