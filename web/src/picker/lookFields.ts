import { html } from 'lit';
import { AROUND } from '../figures/classes.ts';
import { diverging, palettes } from '../figures/palettes.ts';
import type { Atlas } from '../state/atlas.ts';
import type { Method } from '../state/settings.ts';
import { choiceField, type Entry } from './choiceField.ts';

/** How values become classes, how many, and their colours. */
export function lookFields(atlas: Atlas) {
  const { language, settings, shown } = atlas;
  const classes = shown?.classes;
  const methods: Entry[] = (classes?.methods ?? []).map((method) => ({
    value: method,
    text: language.say(`method.${method}`),
  }));
  const counts: Entry[] = (classes?.counts ?? []).map((count) => ({
    value: String(count),
    text: language.count(count),
  }));
  const around = classes?.method === AROUND;
  const colours: Entry[] = (around ? [diverging] : palettes).map(({ code, label }) => ({
    value: code,
    text: language.label(label),
  }));
  const count = classes?.counts.includes(settings.classes) ? settings.classes : (classes?.counts[0] ?? 5);
  const setMethod = (text: string) => ({ method: text as Method });
  const setCount = (text: string) => ({ classes: Number(text) });
  return html`
    ${choiceField(atlas, 'method', language.say('pick.method'), methods, classes?.method ?? '', setMethod)}
    <div class="pair">
      ${choiceField(atlas, 'classes', language.say('pick.number'), counts, String(count), setCount)}
      ${choiceField(atlas, 'palette', language.say('pick.palette'), colours, settings.palette, (palette) => ({ palette }))}
    </div>
  `;
}
