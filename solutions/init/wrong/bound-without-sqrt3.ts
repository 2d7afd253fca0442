// caught by: xavier-bound
// Takes the standard deviation for the bound.

import { xavier as right } from "../work.ts";

export * from "../work.ts";

export function xavier(fanIn: number, fanOut: number, gain = 1) {
  const { std } = right(fanIn, fanOut, gain);
  return { std, bound: std };
}
