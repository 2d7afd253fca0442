// caught by: sgd-nesterov
// Looks ahead from the buffer, not from the gradient.

import type { Vec } from "@pravah/core/kit";
import { sgdStep as right, type SgdOptions, type SgdState } from "../work.ts";

export * from "../work.ts";

export function sgdStep(p: Vec, g: Vec, s: SgdState, o: SgdOptions) {
  const next = right(p, g, s, { ...o, nesterov: false });
  if (!o.nesterov) return next;
  const share = o.lr * (o.momentum ?? 0);
  return { p: next.p.map((w, i) => w - share * (next.s.buf?.[i] ?? 0)), s: next.s };
}
