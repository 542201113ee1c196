// Medians and spreads, and the wording of the report's numbers.

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** One number, or the middle of some with the least and the most. */
export function spread(values, digits = 0) {
  const text = (value) => value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
  const middle = text(median(values));
  return values.length === 1
    ? middle
    : `${middle} (${text(Math.min(...values))} to ${text(Math.max(...values))}, ${values.length})`;
}

/** Thousands of bytes. */
export const kilo = (bytes) => bytes / 1000;
