// caught by: jacobian-values
// Lists the Jacobians from the last step to the first.

import type { Mat, Vec } from "@pravah/core/kit";
import { jacobianNorms as right } from "../work.ts";

export * from "../work.ts";

export function jacobianNorms(hs: Mat[], Whh: Mat): Vec {
  return right(hs, Whh).reverse();
}
