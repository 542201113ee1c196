import { html, nothing } from 'lit';
import { styled } from '../app/styled.ts';
import { type Reading, valueIn } from '../figures/readings.ts';
import type { Language } from '../i18n/language.ts';
import { measured, shortText } from '../i18n/words.ts';
import type { Shown } from '../state/shown.ts';

export interface Bar {
  name: string;
  /** `own`: the one that the card is about; else a word beside the name. */
  kind: string;
  reading: Reading | undefined;
}

/** Figures under one another. @param greatest what the longest bar stands for; without it, the greatest of these */
export function barList(language: Language, bars: readonly Bar[], shown: Shown, greatest?: number) {
  const { measure } = shown.choice;
  const most = greatest ?? (bars.reduce((a, bar) => Math.max(a, valueIn(bar.reading, measure) ?? 0), 0) || 1);
  return html`<ul class="bars">
    ${bars.map((bar) => {
      const value = valueIn(bar.reading, measure);
      const length = value === null ? 0 : (value / most) * 100;
      return html`<li class=${bar.kind === 'own' ? 'own' : ''}>
        <span class="bar-name">${bar.name}${bar.kind && bar.kind !== 'own' ? html` <small>${bar.kind}</small>` : nothing}</span>
        <span class="bar-track"><span class="bar-fill" ${styled({ 'inline-size': `${length}%` })}></span></span>
        <span class=${value === null ? 'bar-value absent' : 'bar-value'} title=${value === null ? '' : measured(language, shown.choice, value)}>
          ${shortText(language, bar.reading, measure)}
        </span>
      </li>`;
    })}
  </ul>`;
}
