// caught by: leaky-values
// max(x, slope·x) is leaky ReLU only while slope ≤ 1.

import { type Mat, map } from "@pravah/core/kit";

export * from "../work.ts";

export function leakyRelu(x: Mat, slope: number): { out: Mat; dydx: Mat } {
  return {
    out: map(x, (v) => Math.max(v, slope * v)),
    dydx: map(x, (v) => (v > 0 ? 1 : slope)),
  };
}
