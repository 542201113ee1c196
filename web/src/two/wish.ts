import { type Choice, resolve } from '../state/choice.ts';
import type { Offer } from '../state/offer.ts';
import { ALL_BANDS, type Settings } from '../state/settings.ts';

/** The second of two dimensions, as it can be had beside the first. */
export interface SecondChoice {
  choice: Choice;
  /** Is it given at the level at which the first is drawn? */
  here: boolean;
}

/**
 * Holds the second dimension against what is offered, at the level of the first. While none is chosen it is the first
 * other one of the catalogue that this level has.
 */
export function secondChoice(settings: Settings, offer: Offer, first: Choice): SecondChoice | null {
  const level = first.level.info.code;
  const at = (dimension: string) => resolved(settings, offer, first, dimension);
  if (settings.secondDimension !== '') {
    const choice = at(settings.secondDimension);
    return choice && { choice, here: choice.level.info.code === level };
  }
  for (const { code } of offer.dimensions) {
    const choice = code === first.dimension.code ? null : at(code);
    if (choice?.level.info.code === level) {
      return { choice, here: true };
    }
  }
  return null;
}

function resolved(settings: Settings, offer: Offer, first: Choice, dimension: string): Choice | null {
  const wish: Settings = {
    ...settings,
    dimension,
    category: settings.secondCategory,
    band: settings.secondBand || ALL_BANDS,
    across: '',
    unit: first.unit,
    level: first.level.info.code,
  };
  return resolve(wish, offer, 0)?.choice ?? null;
}
