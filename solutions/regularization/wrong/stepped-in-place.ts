// caught by: inputs-unchanged
// Writes the new values into the parameters that it was given.

import type { Vec } from "@pravah/core/kit";
import { sgdStep as right, type SgdOptions, type SgdState } from "../work.ts";

export * from "../work.ts";

export function sgdStep(p: Vec, g: Vec, s: SgdState, o: SgdOptions) {
  const next = right(p, g, s, o);
  for (const [i, w] of next.p.entries()) p[i] = w;
  return { p, s: next.s };
}
