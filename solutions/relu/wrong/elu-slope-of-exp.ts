// caught by: elu-values
// Takes α·eˣ for the value: the −1 that makes ELU pass through 0 is missing.

import { type Mat, map } from "@pravah/core/kit";

export * from "../work.ts";

export function elu(x: Mat, alpha: number): { out: Mat; dydx: Mat } {
  return {
    out: map(x, (v) => (v > 0 ? v : alpha * Math.exp(v))),
    dydx: map(x, (v) => (v > 0 ? 1 : alpha * Math.exp(v))),
  };
}
