// caught by: born-dead-bound
// Multiplies the probabilities 2⁻ⁿ: that is every layer dying at once, not any.

export * from "../work.ts";

export function bornDeadBound(widths: number[]): number {
  return widths.reduce((product, n) => product * 2 ** -n, 1);
}
