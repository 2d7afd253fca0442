// caught by: jacobian-over-time
// Puts the factor of an earlier step on the left of the product.

import { type Mat, map, matmul, type Vec } from "@pravah/core/kit";

export * from "../work.ts";

export function jacobianNorms(hs: Mat[], Whh: Mat): Vec {
  let jacobian = map(Whh, (_, i, j) => Number(i === j));
  const norms = [Math.hypot(...jacobian.flat())];
  for (const [h] of hs.slice(1).reverse()) {
    const step = map(Whh, (v, i) => v * (1 - (h?.[i] as number) ** 2));
    jacobian = matmul(step, jacobian);
    norms.unshift(Math.hypot(...jacobian.flat()));
  }
  return norms;
}
