// The middle of several measurements: one that was disturbed does not move it.

/** @throws {RangeError} when there are none */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted[sorted.length >> 1];
  if (middle === undefined) throw new RangeError("the median of nothing");
  return middle;
}

/** The 95th percentile: of 20 values the second largest. @throws {RangeError} when there are none */
export function at95(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const found = sorted[Math.ceil(0.95 * sorted.length) - 1];
  if (found === undefined) throw new RangeError("the percentile of nothing");
  return found;
}
