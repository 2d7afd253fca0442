// caught by: jacobian-values
// Divides by √H, so that the last entry is 1.

import type { Mat, Vec } from "@pravah/core/kit";
import { jacobianNorms as right } from "../work.ts";

export * from "../work.ts";

export function jacobianNorms(hs: Mat[], Whh: Mat): Vec {
  return right(hs, Whh).map((norm) => norm / Math.sqrt(Whh.length));
}
