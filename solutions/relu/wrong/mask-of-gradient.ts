// caught by: backward-gradient
// The mask looks at the sign of dOut, not of x.

import { type Mat, map } from "@pravah/core/kit";

export * from "../work.ts";

export function reluBackward(dOut: Mat, _cache: Mat): Mat {
  return map(dOut, (d) => Math.max(0, d));
}
