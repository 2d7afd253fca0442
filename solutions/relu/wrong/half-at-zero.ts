// caught by: backward-at-zero
// Half of the gradient passes at exactly 0: a legal subgradient, but not the convention.

import { type Mat, zip } from "@pravah/core/kit";

export * from "../work.ts";

export function reluBackward(dOut: Mat, cache: Mat): Mat {
  return zip(dOut, cache, (d, x) => (x > 0 ? d : x === 0 ? 0.5 * d : 0));
}
