// caught by: adamw-decay
// Adds λw to the gradient: that is Adam with L2.

import type { Vec } from "@pravah/core/kit";
import { type AdamOptions, type AdamState, adamStep } from "../work.ts";

export * from "../work.ts";

export function adamWStep(p: Vec, g: Vec, s: AdamState, o: AdamOptions) {
  return adamStep(p, g, s, { ...o, weightDecay: o.weightDecay ?? 0.01 });
}
