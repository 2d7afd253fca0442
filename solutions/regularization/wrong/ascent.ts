// caught by: sgd-step
// Goes up the gradient.

import type { Vec } from "@pravah/core/kit";
import { sgdStep as right, type SgdOptions, type SgdState } from "../work.ts";

export * from "../work.ts";

export function sgdStep(p: Vec, g: Vec, s: SgdState, o: SgdOptions) {
  const next = right(p, g, s, o);
  return { p: p.map((w, i) => 2 * w - (next.p[i] as number)), s: next.s };
}
