// caught by: detect-norm
// Compares with the mean, which one noisy step pulls up.

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
  for (const [step, e] of log.entries()) {
    if (!Number.isFinite(e.loss) || !Number.isFinite(e.gradNorm))
      return { step, reason: "nonfinite" };
    const before = log.slice(Math.max(0, step - window), step);
    const mean = (field: "loss" | "gradNorm") =>
      before.reduce((total, b) => total + b[field] / before.length, 0);
    if (step > 0 && e.gradNorm > normFactor * mean("gradNorm")) return { step, reason: "norm" };
    if (step > 0 && e.loss > lossFactor * mean("loss")) return { step, reason: "loss-jump" };
  }
  return null;
}
