import { type Mat, map, matmul, sum, type Vec } from "@pravah/core/kit";

interface LogEntry {
  loss: number;
  gradNorm: number;
}

interface ExplosionOptions {
  normFactor?: number;
  lossFactor?: number;
  window?: number;
}

export function softmaxCrossEntropy(logits: Mat, labels: number[]): { loss: number; dLogits: Mat } {
  const samples = logits.length;
  const losses: Vec = [];
  const dLogits = logits.map((z, n) => {
    // log Σ eᶻ without overflow: the largest exponent becomes 0.
    const highest = Math.max(...z);
    const logTotal = highest + Math.log(sum(z.map((score) => Math.exp(score - highest))));
    const label = labels[n] as number;
    losses.push(logTotal - (z[label] as number));
    return z.map((score, c) => (Math.exp(score - logTotal) - (c === label ? 1 : 0)) / samples);
  });
  return { loss: sum(losses) / samples, dLogits };
}

function rightGlobalGradNorm(grads: Mat[]): number {
  return frobenius(grads.flat());
}

export function powerNorms(W: Mat, T: number): Vec {
  const norms: Vec = [];
  let power = W;
  while (norms.push(frobenius(power)) < T) power = matmul(power, W);
  return norms;
}

export function spectralRadius(W: Mat, k = 200): number {
  let power = W;
  let logNorm = 0;
  for (let factors = 1; ; factors++) {
    const size = frobenius(power);
    if (size === 0) return 0;
    logNorm += Math.log(size);
    if (factors === k) return Math.exp(logNorm / k);
    power = matmul(
      map(power, (v) => v / size),
      W,
    );
  }
}

export function scalarRnnLossGrad(
  w: number,
  b: number,
  x0: number,
  T: number,
  target: number,
): { E: number; dw: number; db: number } {
  const outputs: Vec = [logistic(x0)];
  while (outputs.length <= T) outputs.push(logistic(w * (outputs.at(-1) as number) + b));
  const final = outputs.pop() as number;
  // dE/dx of the step we stand at, starting with the last one.
  let dx = 2 * (final - target) * final * (1 - final);
  let [dw, db] = [0, 0];
  for (const s of outputs.reverse()) {
    dw += dx * s;
    db += dx;
    dx *= w * s * (1 - s);
  }
  return { E: (final - target) ** 2, dw, db };
}

export function detectExplosion(
  log: LogEntry[],
  { normFactor = 10, lossFactor = 10, window = 20 }: ExplosionOptions = {},
): { step: number; reason: "nonfinite" | "norm" | "loss-jump" } | null {
  for (const [step, { loss, gradNorm }] of log.entries()) {
    if (!Number.isFinite(loss) || !Number.isFinite(gradNorm)) return { step, reason: "nonfinite" };
    if (step === 0) continue;
    const usual = log.slice(Math.max(0, step - window), step);
    // A median, because one lucky or unlucky mini-batch must not decide what is usual.
    if (gradNorm > normFactor * middle(usual.map((e) => e.gradNorm)))
      return { step, reason: "norm" };
    if (loss > lossFactor * middle(usual.map((e) => e.loss))) return { step, reason: "loss-jump" };
  }
  return null;
}

const frobenius = (m: Mat) => Math.hypot(...m.flat());
const logistic = (x: number) => 1 / (1 + Math.exp(-x));

function middle(values: Vec): number {
  const sorted = values.sort((a, b) => a - b);
  const half = sorted.length / 2;
  return ((sorted[Math.floor(half)] as number) + (sorted[Math.ceil(half) - 1] as number)) / 2;
}

export function globalGradNorm(grads: Mat[]): number {
  return sum(grads.map((g) => Math.hypot(...g.flat())));
}
