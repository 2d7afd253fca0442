// caught by: backward-values
// Backward returns relu(x) instead of masking the upstream gradient.

import { type Mat, map } from "@pravah/core/kit";

export * from "../work.ts";

export function reluBackward(_dOut: Mat, cache: Mat): Mat {
  return map(cache, (x) => Math.max(0, x));
}
