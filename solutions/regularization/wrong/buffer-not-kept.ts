// caught by: sgd-momentum
// Hands back the old buffer: every step is a first step.

import type { Vec } from "@pravah/core/kit";
import { sgdStep as right, type SgdOptions, type SgdState } from "../work.ts";

export * from "../work.ts";

export function sgdStep(p: Vec, g: Vec, s: SgdState, o: SgdOptions) {
  return { p: right(p, g, s, o).p, s };
}
