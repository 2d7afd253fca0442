// caught by: orthogonal-random
// Returns the identity: orthogonal, but not random.

import { type Mat, map, zeros } from "@pravah/core/kit";

export * from "../work.ts";

export function orthogonal(n: number, _seed: number, gain = 1): Mat {
  return map(zeros(n, n), (_, i, j) => (i === j ? gain : 0));
}
