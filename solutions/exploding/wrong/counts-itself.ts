// caught by: detect-norm
// The step that is judged is among those that say what is usual.

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
  const { normFactor = 10, lossFactor = 10, window = 20 } = opt;
  const bad = right(log, { ...opt, normFactor: Number.MAX_VALUE, lossFactor: Number.MAX_VALUE });
  const middle = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1] as number;
  for (const [step, e] of log.entries()) {
    if (step === bad?.step) return bad;
    const near = log.slice(Math.max(0, step - window), step + 1);
    if (e.gradNorm > normFactor * middle(near.map((b) => b.gradNorm)))
      return { step, reason: "norm" };
    if (e.loss > lossFactor * middle(near.map((b) => b.loss))) return { step, reason: "loss-jump" };
  }
  return null;
}
