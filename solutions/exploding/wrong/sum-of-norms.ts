// caught by: norm-of-one-vector
// Adds the norms of the tensors.

import { type Mat, sum } from "@pravah/core/kit";

export * from "../work.ts";

export function globalGradNorm(grads: Mat[]): number {
  return sum(grads.map((g) => Math.hypot(...g.flat())));
}
