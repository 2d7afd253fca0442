// caught by: treatment-sets
// Multiplies the rate by the dose.

import { applyTreatment as right } from "../work.ts";

export * from "../work.ts";

type Args = Parameters<typeof right>;

export function applyTreatment(...[cfg, t]: Args): ReturnType<typeof right> {
  return t.kind === "lr" ? { ...cfg, lr: cfg.lr * t.lr } : right(cfg, t);
}
