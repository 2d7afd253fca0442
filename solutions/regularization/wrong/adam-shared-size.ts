// caught by: state-per-parameter
// One size for all parameters together: a loud one slows its neighbours.

import type { Vec } from "@pravah/core/kit";
import { type AdamOptions, type AdamState, adamStep as right } from "../work.ts";

export * from "../work.ts";

export function adamStep(p: Vec, g: Vec, s: AdamState, o: AdamOptions) {
  const next = right(p, g, s, o);
  const { m, v, t } = next.s;
  const { lr, beta1 = 0.9, beta2 = 0.999, eps = 1e-8 } = o;
  const all = v.reduce((total, x) => total + x / v.length, 0);
  const size = Math.sqrt(all / (1 - beta2 ** t)) + eps;
  const moved = p.map((w, i) => w - (lr * (m[i] as number)) / (1 - beta1 ** t) / size);
  return { p: moved, s: next.s };
}

export function adamWStep(p: Vec, g: Vec, s: AdamState, { weightDecay = 0.01, ...o }: AdamOptions) {
  const shrunk = p.map((w) => (1 - o.lr * weightDecay) * w);
  return adamStep(shrunk, g, s, o);
}
