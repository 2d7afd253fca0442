// caught by: value-clipping
// Limits large positive entries only.

import { type Mat, map } from "@pravah/core/kit";

export * from "../work.ts";

export function clipByValue(grads: Mat[], c: number): Mat[] {
  return grads.map((g) => map(g, (v) => Math.min(v, c)));
}
