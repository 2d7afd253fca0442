// caught by: jacobian-values
// Begins with the first product: every norm stands one step too late.

import type { Mat, Vec } from "@pravah/core/kit";
import { jacobianNorms as right } from "../work.ts";

export * from "../work.ts";

export function jacobianNorms(hs: Mat[], Whh: Mat): Vec {
  return right([hs[0] as Mat, ...hs], Whh).slice(0, -1);
}
