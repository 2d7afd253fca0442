// caught by: jacobian-values
// Multiplies the norms of the steps: that is only an upper bound.

import { type Mat, map, type Vec } from "@pravah/core/kit";

export * from "../work.ts";

export function jacobianNorms(hs: Mat[], Whh: Mat): Vec {
  const norms = [Math.sqrt(Whh.length)];
  for (const [h] of hs.slice(1).reverse()) {
    const step = map(Whh, (v, i) => v * (1 - (h?.[i] as number) ** 2));
    norms.unshift(Math.hypot(...step.flat()) * (norms[0] as number));
  }
  return norms;
}
