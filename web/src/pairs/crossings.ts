import type { DimensionInfo } from '../api/contract.ts';
import type { Offer } from '../state/offer.ts';

/** A dimension that is crossed with the one shown, and which of them comes first. */
export interface Crossing {
  dimension: DimensionInfo;
  /** Is it the first of the pair, of whose categories the shown ones are a part? */
  first: boolean;
}

/** The pairs of this dimension that can be shown; what is outside somebody's access is not among them. */
export function crossings(offer: Offer, { code }: DimensionInfo, unit: string): Crossing[] {
  return offer.dimensions.flatMap((dimension) => [
    ...(offer.has(`${unit}.${dimension.code}.${code}`) ? [{ dimension, first: true }] : []),
    ...(offer.has(`${unit}.${code}.${dimension.code}`) ? [{ dimension, first: false }] : []),
  ]);
}
