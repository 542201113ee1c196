import type { Language, Values } from '../i18n/language.ts';
import { heading, measureTitle } from '../i18n/words.ts';
import type { Choice } from '../state/choice.ts';
import type { Offer } from '../state/offer.ts';
import en from './en.json' with { type: 'json' };
import ur from './ur.json' with { type: 'json' };

const words = { en, ur };

/** This part's own words. */
export function tell(language: Language, key: keyof typeof en, values: Values = {}): string {
  return language.fill(words[language.code][key], values);
}

/** A dimension with its unit of measurement: "Toilet: flush (share of households, %)". */
export function axisTitle(language: Language, offer: Offer, choice: Choice): string {
  const measure = measureTitle(language, offer, choice);
  return `${heading(language, choice)} (${measure}${choice.measure === 'share' ? ', %' : ''})`;
}
