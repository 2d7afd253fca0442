// caught by: clip-epsilon
// No 1e-6 in the denominator, and a gradient that is just short enough stays whole.

import { type Mat, map } from "@pravah/core/kit";
import { totalNorm } from "../work.ts";

export * from "../work.ts";

export function clipByGlobalNorm(grads: Mat[], maxNorm: number, p = 2) {
  const total = totalNorm(grads, p);
  const coef = total > maxNorm ? maxNorm / total : 1;
  return { grads: grads.map((g) => map(g, (v) => v * coef)), totalNorm: total, coef };
}
