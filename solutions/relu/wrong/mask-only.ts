// caught by: backward-values
// Backward returns the local derivative and forgets to multiply by dOut.

import { type Mat, map } from "@pravah/core/kit";

export * from "../work.ts";

export function reluBackward(_dOut: Mat, cache: Mat): Mat {
  return map(cache, (x) => (x > 0 ? 1 : 0));
}
