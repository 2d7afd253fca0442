// caught by: adamw-values
// Shrinks after Adam's step, and so shrinks the step as well.

import type { Vec } from "@pravah/core/kit";
import { type AdamOptions, type AdamState, adamStep } from "../work.ts";

export * from "../work.ts";

export function adamWStep(p: Vec, g: Vec, s: AdamState, o: AdamOptions) {
  const { weightDecay = 0.01, ...rest } = o;
  const next = adamStep(p, g, s, rest);
  return { p: next.p.map((w) => (1 - o.lr * weightDecay) * w), s: next.s };
}
