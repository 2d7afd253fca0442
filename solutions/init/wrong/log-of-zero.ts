// caught by: randn-extremes
// Takes the logarithm of u1, which may be 0.

export * from "../work.ts";

export function randn(u1: number, u2: number): number {
  return Math.sqrt(-2 * Math.log(u1)) * Math.cos(2 * Math.PI * u2);
}
