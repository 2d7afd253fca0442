// caught by: sgd-rate-change
// Multiplies by the rate before the gradient goes into the buffer.

import type { Vec } from "@pravah/core/kit";
import type { SgdOptions, SgdState } from "../work.ts";

export * from "../work.ts";

export function sgdStep(p: Vec, g: Vec, s: SgdState, o: SgdOptions) {
  const { lr, momentum = 0, weightDecay = 0, nesterov = false } = o;
  const step = g.map((v, i) => lr * (v + weightDecay * (p[i] as number)));
  const buf = step.map((v, i) => momentum * (s.buf?.[i] ?? 0) + v);
  const way = nesterov ? step.map((v, i) => v + momentum * (buf[i] as number)) : buf;
  return { p: p.map((w, i) => w - (way[i] as number)), s: { buf } };
}
