// caught by: detect-nonfinite
// Looks for NaN and lets Infinity pass as a large norm.

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
  const tamed = (v: number) => (Number.isNaN(v) ? v : Math.max(-1e300, Math.min(1e300, v)));
  return right(
    log.map((e) => ({ loss: tamed(e.loss), gradNorm: tamed(e.gradNorm) })),
    opt,
  );
}
