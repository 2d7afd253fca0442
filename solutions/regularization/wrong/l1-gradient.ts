// caught by: l2-gradient
// The gradient of L1: every weight is pulled equally hard.

import { type Mat, map } from "@pravah/core/kit";
import { l2Penalty as right } from "../work.ts";

export * from "../work.ts";

export function l2Penalty(ws: Mat[], lambda: number, lastColumnIsBias = false) {
  const { loss, grads } = right(ws, lambda, lastColumnIsBias);
  return { loss, grads: grads.map((G) => map(G, (v) => lambda * Math.sign(v))) };
}
