// caught by: detect-nonfinite
// Compares with NaN, which is equal to nothing.

import { detectExplosion as right } from "../work.ts";

export * from "../work.ts";

interface LogEntry {
  loss: number;
  gradNorm: number;
}
interface ExplosionOptions {
  normFactor?: number;
  lossFactor?: number;
  window?: number;
}

export function detectExplosion(log: LogEntry[], opt: ExplosionOptions = {}) {
  // biome-ignore lint/correctness/useIsNan: this is the mistake
  const step = log.findIndex((e) => e.loss === Number.NaN || e.gradNorm === Number.NaN);
  if (step >= 0) return { step, reason: "nonfinite" };
  const seen = log.map((e) => ({ loss: e.loss || 0, gradNorm: e.gradNorm || 0 }));
  return right(seen, opt);
}
