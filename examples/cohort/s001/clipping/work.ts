// Reference solution of `clipping`.
//
// All gradients together are one vector in parameter space. Multiplying it by one number keeps where
// it points and changes only how far the step goes; that is why there is one norm and one factor.

import { type Mat, map, sum, type Vec, zip } from "@pravah/core/kit";

const PYTORCH_EPSILON = 1e-6;

export function totalNorm(grads: Mat[], p = 2): number {
  // flat(2): tensors and rows disappear, one vector is left.
  const sizes = grads.flat(2).map(Math.abs);
  const largest = Math.max(0, ...sizes);
  if (p === Number.POSITIVE_INFINITY || largest === 0 || largest === Number.POSITIVE_INFINITY) {
    return largest;
  }
  // (10¹⁵⁰)³ is no number any more. Relative to the largest every power lies in [0, 1].
  return largest * sum(sizes.map((size) => (size / largest) ** p)) ** (1 / p);
}

export function clipByGlobalNorm(
  grads: Mat[],
  maxNorm: number,
  p = 2,
): { grads: Mat[]; totalNorm: number; coef: number } {
  const before = totalNorm(grads, p);
  // The 1e-6 keeps 0/0 away, and it is why a norm of exactly maxNorm is scaled a little too.
  const coef = Math.min(1, maxNorm / (before + PYTORCH_EPSILON));
  return { grads: grads.map((g) => map(g, (v) => coef * v)), totalNorm: before, coef };
}

export function clipByValue(grads: Mat[], c: number): Mat[] {
  return grads.map((g) => map(g, (v) => Math.max(-c, Math.min(c, v))));
}

export function agc(W: Mat, G: Mat, lambda: number, eps = 1e-3): Mat {
  return G.map((gradient, unit) => {
    // A unit whose weights are 0 must be able to move: eps stands for its size.
    const allowed = lambda * Math.max(totalNorm([[W[unit] as Vec]]), eps);
    const size = totalNorm([[gradient]]);
    return size > allowed ? gradient.map((v) => (v * allowed) / size) : [...gradient];
  });
}

export function suggestThreshold(history: Vec, factor = 1): number {
  const usable = history.filter(Number.isFinite);
  return (factor * sum(usable)) / usable.length;
}

export function clippedStep(
  params: Mat[],
  grads: Mat[],
  lr: number,
  maxNorm: number,
): { params: Mat[]; skipped: boolean } {
  // NaN times any factor is NaN: such a gradient cannot be repaired, only left out.
  if (!grads.flat(2).every(Number.isFinite)) return { params: params.map(copy), skipped: true };
  const clipped = clipByGlobalNorm(grads, maxNorm).grads;
  const moved = params.map((w, i) => zip(w, clipped[i] as Mat, (v, g) => v - lr * g));
  return { params: moved, skipped: false };
}

const copy = (m: Mat) => m.map((row) => [...row]);
