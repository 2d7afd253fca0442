// caught by: adamw-decay
// Shrinks by 1 − λ; the learning rate is missing.

import type { Vec } from "@pravah/core/kit";
import { type AdamOptions, type AdamState, adamStep } from "../work.ts";

export * from "../work.ts";

export function adamWStep(p: Vec, g: Vec, s: AdamState, o: AdamOptions) {
  const { weightDecay = 0.01, ...rest } = o;
  return adamStep(
    p.map((w) => (1 - weightDecay) * w),
    g,
    s,
    rest,
  );
}
