// caught by: sgd-momentum
// A running mean, with 1 − μ in front of the gradient.

import type { Vec } from "@pravah/core/kit";
import type { SgdOptions, SgdState } from "../work.ts";

export * from "../work.ts";

export function sgdStep(p: Vec, g: Vec, s: SgdState, o: SgdOptions) {
  const { lr, momentum = 0, weightDecay = 0, nesterov = false } = o;
  const slope = g.map((v, i) => v + weightDecay * (p[i] as number));
  const buf = slope.map((v, i) => momentum * (s.buf?.[i] ?? 0) + (1 - momentum) * v);
  const way = nesterov ? slope.map((v, i) => v + momentum * (buf[i] as number)) : buf;
  return { p: p.map((w, i) => w - lr * (way[i] as number)), s: { buf } };
}
