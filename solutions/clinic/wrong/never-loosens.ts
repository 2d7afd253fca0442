// caught by: treatment-sets
// Keeps the smaller of two clipping thresholds.

import { applyTreatment as right } from "../work.ts";

export * from "../work.ts";

type Args = Parameters<typeof right>;

export function applyTreatment(...[cfg, t]: Args): ReturnType<typeof right> {
  const treated = right(cfg, t);
  return t.kind === "clip"
    ? { ...treated, clip: Math.min(cfg.clip ?? t.maxNorm, t.maxNorm) }
    : treated;
}
