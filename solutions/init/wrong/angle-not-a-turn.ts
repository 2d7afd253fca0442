// caught by: randn-normal
// cos(u) instead of cos(2πu): the angle does not go all the way round.

export * from "../work.ts";

export function randn(u1: number, u2: number): number {
  return Math.sqrt(-2 * Math.log(1 - u1)) * Math.cos(u2);
}
