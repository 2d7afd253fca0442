// caught by: adam-values
// Takes both means as they are, although they began at 0.

import type { Vec } from "@pravah/core/kit";
import { type AdamOptions, type AdamState, adamStep as right } from "../work.ts";

export * from "../work.ts";

export function adamStep(p: Vec, g: Vec, s: AdamState, o: AdamOptions) {
  const next = right(p, g, s, o);
  const { m, v } = next.s;
  const { lr, eps = 1e-8 } = o;
  const moved = p.map((w, i) => w - (lr * (m[i] as number)) / (Math.sqrt(v[i] as number) + eps));
  return { p: moved, s: next.s };
}

export function adamWStep(p: Vec, g: Vec, s: AdamState, { weightDecay = 0.01, ...o }: AdamOptions) {
  const shrunk = p.map((w) => (1 - o.lr * weightDecay) * w);
  return adamStep(shrunk, g, s, o);
}
