// caught by: gelu-derivative
// Takes Φ(x) for the derivative: the second half of the product rule, x·φ(x), is missing.

import { type Mat, zip } from "@pravah/core/kit";
import { gelu as right } from "../work.ts";

export * from "../work.ts";

export function gelu(x: Mat, approx: "none" | "tanh"): { out: Mat; dydx: Mat } {
  const { out } = right(x, approx);
  // out / x is Φ(x); at 0 it is ½.
  return { out, dydx: zip(out, x, (y, v) => (v === 0 ? 0.5 : y / v)) };
}
