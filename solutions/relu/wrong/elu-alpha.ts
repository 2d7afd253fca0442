// caught by: elu-derivative
// α is forgotten in the value, and the derivative is y + 1 instead of y + α.

import { type Mat, map } from "@pravah/core/kit";

export * from "../work.ts";

export function elu(x: Mat, _alpha: number): { out: Mat; dydx: Mat } {
  return {
    out: map(x, (v) => (v > 0 ? v : Math.expm1(v))),
    dydx: map(x, (v) => (v > 0 ? 1 : Math.expm1(v) + 1)),
  };
}
