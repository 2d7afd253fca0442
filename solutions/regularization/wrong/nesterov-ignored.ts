// caught by: sgd-nesterov
// Does not look ahead.

import type { Vec } from "@pravah/core/kit";
import { sgdStep as right, type SgdOptions, type SgdState } from "../work.ts";

export * from "../work.ts";

export function sgdStep(p: Vec, g: Vec, s: SgdState, o: SgdOptions) {
  return right(p, g, s, { ...o, nesterov: false });
}
