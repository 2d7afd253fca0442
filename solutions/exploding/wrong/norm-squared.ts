// caught by: norm-values
// Leaves the root out.

import { type Mat, sum } from "@pravah/core/kit";

export * from "../work.ts";

export function globalGradNorm(grads: Mat[]): number {
  return sum(grads.flat(2).map((g) => g * g));
}
