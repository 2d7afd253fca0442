// caught by: born-dead-bound
// Adds the probabilities 2⁻ⁿ: layers that die together are counted twice, and the sum can pass 1.

export * from "../work.ts";

export function bornDeadBound(widths: number[]): number {
  return widths.reduce((sum, n) => sum + 2 ** -n, 0);
}
