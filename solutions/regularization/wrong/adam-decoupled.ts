// caught by: adam-l2
// Shrinks the weights directly, as AdamW does.

import type { Vec } from "@pravah/core/kit";
import { type AdamOptions, type AdamState, adamWStep } from "../work.ts";

export * from "../work.ts";

export function adamStep(p: Vec, g: Vec, s: AdamState, o: AdamOptions) {
  return adamWStep(p, g, s, { ...o, weightDecay: o.weightDecay ?? 0 });
}
