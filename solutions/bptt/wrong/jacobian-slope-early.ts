// caught by: jacobian-values
// Takes the slopes of the state that is left, not of the one that is reached.

import type { Mat, Vec } from "@pravah/core/kit";
import { jacobianNorms as right } from "../work.ts";

export * from "../work.ts";

export function jacobianNorms(hs: Mat[], Whh: Mat): Vec {
  // Step t → t + 1 gets the slopes of hs[t].
  const [first, ...rest] = hs;
  return right([first as Mat, first as Mat, ...rest.slice(0, -1)].slice(0, hs.length), Whh);
}
