// caught by: adam-l2
// λw goes into m alone; v sees the bare gradient.

import type { Vec } from "@pravah/core/kit";
import { type AdamOptions, type AdamState, adamStep as right } from "../work.ts";

export * from "../work.ts";

export function adamStep(p: Vec, g: Vec, s: AdamState, o: AdamOptions) {
  const { m, t } = right(p, g, s, o).s;
  const { v } = right(p, g, s, { ...o, weightDecay: 0 }).s;
  const { lr, beta1 = 0.9, beta2 = 0.999, eps = 1e-8 } = o;
  const moved = p.map((w, i) => {
    const size = Math.sqrt((v[i] as number) / (1 - beta2 ** t)) + eps;
    return w - (lr * (m[i] as number)) / (1 - beta1 ** t) / size;
  });
  return { p: moved, s: { m, v, t } };
}
