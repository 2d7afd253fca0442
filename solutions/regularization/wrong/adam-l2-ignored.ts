// caught by: adam-l2
// Forgets weightDecay.

import type { Vec } from "@pravah/core/kit";
import { type AdamOptions, type AdamState, adamStep as right } from "../work.ts";

export * from "../work.ts";

export function adamStep(p: Vec, g: Vec, s: AdamState, o: AdamOptions) {
  return right(p, g, s, { ...o, weightDecay: 0 });
}
