// caught by: l2-gradient
// Takes 2λw for the gradient of λ/2·‖w‖².

import { type Mat, map } from "@pravah/core/kit";
import { l2Penalty as right } from "../work.ts";

export * from "../work.ts";

export function l2Penalty(ws: Mat[], lambda: number, lastColumnIsBias = false) {
  const { loss, grads } = right(ws, lambda, lastColumnIsBias);
  return { loss, grads: grads.map((G) => map(G, (v) => 2 * v)) };
}
