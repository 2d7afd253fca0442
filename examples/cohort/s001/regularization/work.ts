// Reference solution of `regularization`.
//
// Everything here is about who sees λ·w. In a loss or in SGD's gradient it shrinks every weight by the
// same factor; inside Adam it is divided by √v̂ like any gradient, and a loud weight escapes.

import { type Mat, map, sum, type Vec } from "@pravah/core/kit";

export interface SgdState {
  buf: Vec | null;
}
export interface SgdOptions {
  lr: number;
  momentum?: number;
  weightDecay?: number;
  nesterov?: boolean;
}
export interface AdamState {
  m: Vec;
  v: Vec;
  t: number;
}
export interface AdamOptions {
  lr: number;
  beta1?: number;
  beta2?: number;
  eps?: number;
  weightDecay?: number;
}

export function l2Penalty(
  ws: Mat[],
  lambda: number,
  lastColumnIsBias = false,
): { loss: number; grads: Mat[] } {
  // A bias multiplies no input: it can be large without making the network wild.
  const priced = ws.map((W) => W.map((row) => (lastColumnIsBias ? [...row.slice(0, -1), 0] : row)));
  const squares = priced.flat(2).map((w) => w * w);
  return { loss: (lambda / 2) * sum(squares), grads: priced.map((W) => map(W, (w) => lambda * w)) };
}

export function sgdStep(p: Vec, g: Vec, s: SgdState, o: SgdOptions): { p: Vec; s: SgdState } {
  const { lr, momentum = 0, weightDecay = 0, nesterov = false } = o;
  const slope = plus(g, weightDecay, p);
  const buf = s.buf === null ? slope : plus(slope, momentum, s.buf);
  // The rate stays outside the buffer: when it changes, it changes for old gradients as well.
  const direction = nesterov ? plus(slope, momentum, buf) : buf;
  return { p: plus(p, -lr, direction), s: { buf } };
}

export function adamStep(p: Vec, g: Vec, s: AdamState, o: AdamOptions): { p: Vec; s: AdamState } {
  return adam(p, plus(g, o.weightDecay ?? 0, p), s, o);
}

export function adamWStep(p: Vec, g: Vec, s: AdamState, o: AdamOptions): { p: Vec; s: AdamState } {
  const { lr, weightDecay = 0.01 } = o;
  // m and v never see the decay, so no gradient can drown it.
  return adam(plus(p, -lr * weightDecay, p), g, s, o);
}

export function maxStableLr(eigenvalues: Vec): number {
  if (eigenvalues.length === 0) throw new Error("maxStableLr: got no eigenvalues");
  if (!eigenvalues.every(Number.isFinite)) {
    throw new Error(`maxStableLr: got [${eigenvalues.join(", ")}], expected finite numbers`);
  }
  // Each direction is multiplied by 1 − lr·λ: the steepest one leaves [−1, 1] first.
  const steepest = Math.max(...eigenvalues);
  return steepest > 0 ? 2 / steepest : Number.POSITIVE_INFINITY;
}

export function schedule(
  kind: "step" | "cosine" | "warmup",
  lr: number,
  t: number,
  T: number,
): number {
  const done = t / T;
  if (kind === "step") return lr * (done < 0.5 ? 1 : done < 0.75 ? 0.1 : 0.01);
  if (kind === "cosine") return (lr * (1 + Math.cos(Math.PI * Math.min(1, done)))) / 2;
  // t + 1: a rate of 0 would waste the first step.
  return lr * Math.min(1, (t + 1) / T);
}

export function pickLearningRate(curves: { lr: number; losses: Vec }[]): {
  best: number;
  diverged: Vec;
} {
  const runs = curves.map(({ lr, losses }) => {
    const [start, end] = [losses[0] as number, losses.at(-1) as number];
    return { lr, end, lost: !losses.every(Number.isFinite) || end > start };
  });
  const [winner] = runs
    .filter(({ lost }) => !lost)
    .sort((one, other) => one.end - other.end || one.lr - other.lr);
  if (winner === undefined) throw new Error("pickLearningRate: every run diverged");
  return { best: winner.lr, diverged: runs.filter(({ lost }) => lost).map(({ lr }) => lr) };
}

/** Adam's own step: both means, corrected for having begun at 0. */
function adam(p: Vec, g: Vec, s: AdamState, o: AdamOptions): { p: Vec; s: AdamState } {
  const { lr, beta1 = 0.9, beta2 = 0.999, eps = 1e-8 } = o;
  const t = s.t + 1;
  const m = s.m.map((old, i) => beta1 * old + (1 - beta1) * (g[i] as number));
  const v = s.v.map((old, i) => beta2 * old + (1 - beta2) * (g[i] as number) ** 2);
  const moved = p.map((w, i) => {
    const mean = (m[i] as number) / (1 - beta1 ** t);
    const size = Math.sqrt((v[i] as number) / (1 - beta2 ** t));
    return w - (lr * mean) / (size + eps);
  });
  return { p: moved, s: { m, v, t } };
}

/** a + factor·b, entry by entry. */
const plus = (a: Vec, factor: number, b: Vec): Vec =>
  a.map((value, i) => value + factor * (b[i] as number));
