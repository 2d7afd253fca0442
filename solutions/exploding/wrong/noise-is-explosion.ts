// caught by: detect-healthy
// Every loss that is higher than the one before counts.

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
  const { normFactor = 10, window = 20 } = opt;
  for (const [step, e] of log.entries()) {
    if (!Number.isFinite(e.loss) || !Number.isFinite(e.gradNorm))
      return { step, reason: "nonfinite" };
    const before = log.slice(Math.max(0, step - window), step).map((b) => b.gradNorm);
    const usual = before.sort((a, b) => a - b)[before.length >> 1] ?? Number.POSITIVE_INFINITY;
    if (e.gradNorm > normFactor * usual) return { step, reason: "norm" };
    if (e.loss > (log[step - 1]?.loss ?? e.loss)) return { step, reason: "loss-jump" };
  }
  return null;
}
