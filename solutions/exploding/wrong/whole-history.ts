// caught by: detect-healthy
// All earlier steps say what is usual, not the last few.

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
  return right(log, { ...opt, window: log.length });
}
