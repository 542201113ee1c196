import type { Language } from '../i18n/language.ts';
import { heading, measureTitle } from '../i18n/words.ts';
import type { Choice } from '../state/choice.ts';
import type { Offer } from '../state/offer.ts';
import { tell } from './words.ts';

/** How this map is named in another's work. @param today YYYY-MM-DD */
export function citation(language: Language, offer: Offer, choice: Choice, link: string, today: string): string {
  const { release, asOf, synthetic } = offer.catalogue;
  const text = tell(language, 'citation', {
    who: language.say('app.long'),
    year: asOf.slice(0, 4),
    title: heading(language, choice),
    measure: measureTitle(language, offer, choice),
    level: language.inSentence(choice.level.info.label),
    release,
    asOf: language.date(asOf),
    app: language.say('app.name'),
    today: language.date(today),
  });
  const said = synthetic ? `${text} ${tell(language, 'synthetic')}` : text;
  return `${said}\n${link}`; // on a line of its own it keeps its direction
}
