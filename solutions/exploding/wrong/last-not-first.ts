// caught by: detect-nonfinite
// Reports the last bad step instead of the first.

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
  const step = log.findLastIndex((e) => !Number.isFinite(e.loss) || !Number.isFinite(e.gradNorm));
  return step >= 0 ? { step, reason: "nonfinite" } : right(log, opt);
}
