// caught by: value-clipping
// Throws entries that are too large away instead of limiting them.

import { type Mat, map } from "@pravah/core/kit";

export * from "../work.ts";

export function clipByValue(grads: Mat[], c: number): Mat[] {
  return grads.map((g) => map(g, (v) => (Math.abs(v) > c ? 0 : v)));
}
