import type { AreaInfo } from '../api/contract.ts';
import { absenceOf, type Reading } from '../figures/readings.ts';
import { type Choice, rowsOf } from '../state/choice.ts';
import type { MapView } from '../state/mapView.ts';
import type { Offer } from '../state/offer.ts';
import { ALL_BANDS } from '../state/settings.ts';
import type { Language } from './language.ts';

/** Sentences and figures in words, the same in title, legend, tooltip, card and list. */

export function unitName(language: Language, offer: Offer, choice: Choice): string {
  return language.inSentence(offer.catalogue.units.find((unit) => unit.code === choice.unit)?.label);
}

export function heading(language: Language, choice: Choice): string {
  return `${language.label(choice.dimension.label)}: ${language.label(choice.category.label)}`;
}

/** "Share of households", "Number of persons in band ...", "Share of households with gender: female" */
export function measureTitle(language: Language, offer: Offer, choice: Choice): string {
  const { across, band } = choice;
  let units = unitName(language, offer, choice);
  if (band !== ALL_BANDS) {
    const row = {
      units,
      band: language.labelOf(rowsOf(offer, choice), band),
      dimension: language.inSentence(across?.label),
    };
    units = language.say(across ? 'title.across' : 'title.banded', row);
  }
  return language.say(choice.measure === 'share' ? 'title.share' : 'title.count', { units });
}

export function measured(language: Language, choice: Pick<Choice, 'measure'>, value: number): string {
  return choice.measure === 'share' ? language.percent(value) : language.count(value);
}

/** Below this denominator the server gives whole percents. */
const TENTHS_FROM = 1000;

function shareText(language: Language, share: number, { coded, total }: Reading): string {
  const value = language.percent(share, coded === 0 && total !== null && total >= TENTHS_FROM);
  if (coded === 0) {
    return value;
  }
  return language.say(coded < 0 ? 'value.orLess' : 'value.orMore', { value });
}

/** The number of a reading, or null when it has none. */
export function numberText(
  language: Language,
  reading: Reading | undefined,
  measure: Choice['measure'],
): string | null {
  if (!reading) {
    return null;
  }
  if (measure === 'count') {
    return reading.count === null ? null : language.count(reading.count);
  }
  return reading.share === null ? null : shareText(language, reading.share, reading);
}

/** The number, or in a word why there is none. */
export function shortText(language: Language, reading: Reading | undefined, measure: Choice['measure']): string {
  const number = numberText(language, reading, measure);
  if (number !== null) {
    return number;
  }
  const absence = absenceOf(reading, undefined, measure) ?? 'withheld';
  return language.say(`absence.${absence}Short`);
}

/** The number, or the full sentence why there is none. */
export function fullText(language: Language, reading: Reading | undefined, choice: Choice, units: string): string {
  const number = numberText(language, reading, choice.measure);
  if (number !== null) {
    return number;
  }
  if (choice.measure === 'share' && reading && reading.count !== null && reading.shareStatus === 'withheld') {
    return language.say('absence.shareWithheld', { units });
  }
  const absence = absenceOf(reading, undefined, choice.measure) ?? 'withheld';
  return language.say(`absence.${absence}`);
}

interface Spoken {
  language: Language;
  offer: Offer | null;
}

type Told = Pick<MapView, 'shown' | 'beside'>;

/** An area's name and figure: "Lahore: 32.3%". */
export function areaInWords({ language, offer }: Spoken, view: Told, area: AreaInfo): string {
  const { shown } = view;
  if (!shown || !offer) {
    return language.label(area.name);
  }
  const units = unitName(language, offer, shown.choice);
  const figure = fullText(language, shown.readings.get(area.id), shown.choice, units);
  const beside = view.beside?.(area);
  return `${language.label(area.name)}: ${figure}${beside ? `. ${beside}` : ''}`;
}
