// caught by: sgd-momentum
// Adds λw to the step, past the buffer.

import type { Vec } from "@pravah/core/kit";
import { sgdStep as right, type SgdOptions, type SgdState } from "../work.ts";

export * from "../work.ts";

export function sgdStep(p: Vec, g: Vec, s: SgdState, o: SgdOptions) {
  const { weightDecay = 0, ...rest } = o;
  const next = right(p, g, s, rest);
  return { p: next.p.map((w, i) => w - o.lr * weightDecay * (p[i] as number)), s: next.s };
}
