// caught by: backward-at-zero
// The mask is x ≥ 0: the gradient passes at exactly 0.

import { type Mat, zip } from "@pravah/core/kit";

export * from "../work.ts";

export function reluBackward(dOut: Mat, cache: Mat): Mat {
  return zip(dOut, cache, (d, x) => (x >= 0 ? d : 0));
}
