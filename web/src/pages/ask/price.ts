/** Annex II: rupees for one household, by the class of the institution. The server's are the same (PriceClass). */
export const RATES = [
  { code: 'government', rupees: 3 },
  { code: 'semi_autonomous', rupees: 5 },
  { code: 'academic', rupees: 20 },
  { code: 'local_ngo', rupees: 25 },
  { code: 'donor', rupees: 50 },
  { code: 'business', rupees: 100 },
] as const;

/** What the example is of. */
export const EXAMPLE = { households: 100_000, topics: 3 };

const PERCENT_PER_TOPIC = 15;

/** Annex III, in rupees: G = A x B x (1 + 0.15 x D); whole paisa, so without a rounding of its own. */
export function price(rupees: number, households: number, topics: number): number {
  return (rupees * households * (100 + PERCENT_PER_TOPIC * topics)) / 100;
}
