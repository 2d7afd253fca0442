// caught by: selu-derivative
// The value is right, but the derivative is ELU's: λ is forgotten in it.

import { type Mat, map } from "@pravah/core/kit";

export * from "../work.ts";

const ALPHA = 1.6732632423543772;
const SCALE = 1.0507009873554805;

export function selu(x: Mat): { out: Mat; dydx: Mat } {
  return {
    out: map(x, (v) => SCALE * (v > 0 ? v : ALPHA * Math.expm1(v))),
    dydx: map(x, (v) => (v > 0 ? 1 : ALPHA * Math.exp(v))),
  };
}
