// caught by: selu-values
// The scale λ stands only on the positive side.

import { type Mat, map } from "@pravah/core/kit";

export * from "../work.ts";

const ALPHA = 1.6732632423543772;
const SCALE = 1.0507009873554805;

export function selu(x: Mat): { out: Mat; dydx: Mat } {
  return {
    out: map(x, (v) => (v > 0 ? SCALE * v : ALPHA * Math.expm1(v))),
    dydx: map(x, (v) => (v > 0 ? SCALE : ALPHA * Math.exp(v))),
  };
}
