// caught by: sgd-nesterov
// Looks ahead along the buffer from before this step.

import type { Vec } from "@pravah/core/kit";
import { sgdStep as right, type SgdOptions, type SgdState } from "../work.ts";

export * from "../work.ts";

export function sgdStep(p: Vec, g: Vec, s: SgdState, o: SgdOptions) {
  const { lr, momentum = 0, weightDecay = 0, nesterov = false } = o;
  if (!nesterov) return right(p, g, s, o);
  const way = g.map((v, i) => v + weightDecay * (p[i] as number) + momentum * (s.buf?.[i] ?? 0));
  return { p: p.map((w, i) => w - lr * (way[i] as number)), s: right(p, g, s, o).s };
}
