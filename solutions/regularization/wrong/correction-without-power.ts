// caught by: adam-laws
// Divides by 1 − β at every step; the power t is missing.

import type { Vec } from "@pravah/core/kit";
import type { AdamOptions, AdamState } from "../work.ts";

export * from "../work.ts";

function adam(p: Vec, g: Vec, s: AdamState, o: AdamOptions) {
  const { lr, beta1 = 0.9, beta2 = 0.999, eps = 1e-8 } = o;
  const t = s.t + 1;
  const m = s.m.map((old, i) => beta1 * old + (1 - beta1) * (g[i] as number));
  const v = s.v.map((old, i) => beta2 * old + (1 - beta2) * (g[i] as number) ** 2);
  const moved = p.map((w, i) => {
    const mean = (m[i] as number) / (1 - beta1);
    const size = Math.sqrt((v[i] as number) / (1 - beta2));
    return w - (lr * mean) / (size + eps);
  });
  return { p: moved, s: { m, v, t } };
}

export function adamStep(p: Vec, g: Vec, s: AdamState, o: AdamOptions) {
  const decay = o.weightDecay ?? 0;
  return adam(
    p,
    g.map((v, i) => v + decay * (p[i] as number)),
    s,
    o,
  );
}

export function adamWStep(p: Vec, g: Vec, s: AdamState, o: AdamOptions) {
  const keep = 1 - o.lr * (o.weightDecay ?? 0.01);
  return adam(
    p.map((w) => keep * w),
    g,
    s,
    o,
  );
}
