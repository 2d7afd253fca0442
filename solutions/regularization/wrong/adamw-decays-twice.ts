// caught by: adamw-averages
// Shrinks the weights, and lets λw into the gradient too.

import type { Vec } from "@pravah/core/kit";
import { type AdamOptions, type AdamState, adamStep } from "../work.ts";

export * from "../work.ts";

export function adamWStep(p: Vec, g: Vec, s: AdamState, o: AdamOptions) {
  const { weightDecay = 0.01, lr } = o;
  const shrunk = p.map((w) => (1 - lr * weightDecay) * w);
  return adamStep(shrunk, g, s, { ...o, weightDecay });
}
