// caught by: adamw-decay
// Does not decay unless it is told to; the default is 0.01.

import type { Vec } from "@pravah/core/kit";
import { type AdamOptions, type AdamState, adamWStep as right } from "../work.ts";

export * from "../work.ts";

export function adamWStep(p: Vec, g: Vec, s: AdamState, o: AdamOptions) {
  return right(p, g, s, { ...o, weightDecay: o.weightDecay ?? 0 });
}
