// caught by: jacobian-values
// Multiplies W by the slopes from the wrong side: W·D instead of D·W.

import { type Mat, map, matmul, type Vec } from "@pravah/core/kit";

export * from "../work.ts";

export function jacobianNorms(hs: Mat[], Whh: Mat): Vec {
  let jacobian = map(Whh, (_, i, j) => Number(i === j));
  const norms = [Math.hypot(...jacobian.flat())];
  for (const [h] of hs.slice(1).reverse()) {
    jacobian = map(matmul(jacobian, Whh), (v, _, j) => v * (1 - (h?.[j] as number) ** 2));
    norms.unshift(Math.hypot(...jacobian.flat()));
  }
  return norms;
}
