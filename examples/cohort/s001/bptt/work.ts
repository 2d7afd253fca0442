// Reference solution of `bptt`.
//
// The unrolled network is one layer repeated T times with the same weights. So going back is the
// step's own backward, repeated T times: what leaves a step on its left enters the step before it,
// and every step adds its share to the gradient of the weights that all of them use.

import { type Mat, map, matmul, sum, transpose, type Vec, zip } from "@pravah/core/kit";

export interface RnnParams {
  W_ih: Mat;
  W_hh: Mat;
  b_ih: Vec;
  b_hh: Vec;
}

export interface RnnStepCache {
  x: Mat;
  hPrev: Mat;
  h: Mat;
  p: RnnParams;
}

export function rnnStepForward(x: Mat, h: Mat, p: RnnParams): { h: Mat; cache: RnnStepCache } {
  const fromInput = matmul(x, transpose(p.W_ih));
  const fromState = matmul(h, transpose(p.W_hh));
  const bias = p.b_ih.map((b, unit) => b + (p.b_hh[unit] as number));
  const next = map(zip(fromInput, fromState, plus), (a, _, unit) =>
    Math.tanh(a + (bias[unit] as number)),
  );
  return { h: next, cache: { x, hPrev: h, h: next, p } };
}

export function rnnStepBackward(
  dh: Mat,
  { x, hPrev, h, p }: RnnStepCache,
): { dx: Mat; dhPrev: Mat; grads: RnnParams } {
  // Through the tanh first, with the state that the step gave: tanh′ = 1 − tanh².
  const da = zip(dh, h, (d, state) => d * (1 - state * state));
  // From here on it is a linear layer with two inputs, x and hPrev.
  const units = transpose(da);
  return {
    dx: matmul(da, p.W_ih),
    dhPrev: matmul(da, p.W_hh),
    grads: {
      W_ih: matmul(units, x),
      W_hh: matmul(units, hPrev),
      // The two biases are added before anything else happens: their gradients are equal.
      b_ih: units.map(sum),
      b_hh: units.map(sum),
    },
  };
}

export function rnnForward(xs: Mat[], h0: Mat, p: RnnParams): { hs: Mat[]; cache: RnnStepCache[] } {
  return unrolled(xs, h0, p, rnnStepForward);
}

export function rnnBackward(
  dhs: Mat[],
  cache: RnnStepCache[],
): { dxs: Mat[]; dh0: Mat; grads: RnnParams; dhNorms: Vec } {
  return throughTime(dhs, cache, cache.length, rnnStepBackward);
}

export function truncatedBackward(
  dhs: Mat[],
  cache: RnnStepCache[],
  k: number,
): { grads: RnnParams } {
  return { grads: throughTime(dhs, cache, k, rnnStepBackward).grads };
}

export function jacobianNorms(hs: Mat[], Whh: Mat): Vec {
  // dh_T/dh_t = D_T·W · D_{T−1}·W · … · D_{t+1}·W: on the way back, factors are added on the right.
  let jacobian = map(Whh, (_, i, j) => (i === j ? 1 : 0));
  const norms = [frobenius(jacobian)];
  for (const [state] of hs.slice(1).reverse()) {
    const gated = map(jacobian, (v, _, unit) => v * (1 - (state?.[unit] as number) ** 2));
    jacobian = matmul(gated, Whh);
    norms.unshift(frobenius(jacobian));
  }
  return norms;
}

/** Runs `step` over the sequence. An argument, so that wrong solutions can put theirs in its place. */
export function unrolled(xs: Mat[], h0: Mat, p: RnnParams, step: typeof rnnStepForward) {
  const hs: Mat[] = [];
  const cache: RnnStepCache[] = [];
  let state = h0;
  for (const x of xs) {
    const { h, cache: kept } = step(x, state, p);
    hs.push(h);
    cache.push(kept);
    state = h;
  }
  return { hs, cache };
}

/** Runs `step` back over the sequence; no gradient crosses the border between windows of k steps. */
export function throughTime(
  dhs: Mat[],
  cache: RnnStepCache[],
  k: number,
  step: typeof rnnStepBackward,
) {
  const dxs: Mat[] = [];
  const dhNorms: Vec = [];
  const shares: RnnParams[] = [];
  let fromNext = map(dhs[0] as Mat, () => 0);
  for (let t = cache.length - 1; t >= 0; t--) {
    if ((t + 1) % k === 0) fromNext = map(fromNext, () => 0);
    // Two sources: the loss at t itself, and everything later, through step t + 1.
    const dh = zip(dhs[t] as Mat, fromNext, plus);
    const back = step(dh, cache[t] as RnnStepCache);
    dxs.unshift(back.dx);
    dhNorms.unshift(frobenius(dh));
    shares.push(back.grads);
    fromNext = back.dhPrev;
  }
  return { dxs, dh0: fromNext, grads: shares.reduce(added), dhNorms };
}

export function added(one: RnnParams, other: RnnParams): RnnParams {
  const vectors = (a: Vec, b: Vec) => zip([a], [b], plus)[0] as Vec;
  return {
    W_ih: zip(one.W_ih, other.W_ih, plus),
    W_hh: zip(one.W_hh, other.W_hh, plus),
    b_ih: vectors(one.b_ih, other.b_ih),
    b_hh: vectors(one.b_hh, other.b_hh),
  };
}

const plus = (a: number, b: number) => a + b;
const frobenius = (m: Mat) => Math.hypot(...m.flat());
