// caught by: leaky-derivative
// Gives slope·x, the value, as the derivative on the negative side.

import { type Mat, map } from "@pravah/core/kit";

export * from "../work.ts";

export function leakyRelu(x: Mat, slope: number): { out: Mat; dydx: Mat } {
  return {
    out: map(x, (v) => (v > 0 ? v : slope * v)),
    dydx: map(x, (v) => (v > 0 ? 1 : slope * v)),
  };
}
