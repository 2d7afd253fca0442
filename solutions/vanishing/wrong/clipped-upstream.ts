// caught by: linear-backward-gradient
// Clips the upstream gradient to [−1, 1] on the way: a cure for another illness, in the wrong place.

import { type Mat, map, type Vec } from "@pravah/core/kit";
import { type LinearCache, linearBackward as right } from "../work.ts";

export * from "../work.ts";

export function linearBackward(dOut: Mat, cache: LinearCache): { dX: Mat; dW: Mat; db: Vec } {
  return right(
    map(dOut, (d) => Math.max(-1, Math.min(1, d))),
    cache,
  );
}
