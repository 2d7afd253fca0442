// Another right solution: loops over samples and units, and sums that are added to in place.

type Vec = number[];
type Mat = number[][];
type RnnParams = { W_ih: Mat; W_hh: Mat; b_ih: Vec; b_hh: Vec };
type RnnStepCache = { x: Mat; hPrev: Mat; h: Mat; p: RnnParams };

const at = (m: Mat, row: number, col: number): number => m[row]?.[col] ?? Number.NaN;
const blank = (rows: number, cols: number): Mat =>
  Array.from({ length: rows }, () => Array.from({ length: cols }, () => 0));

function addAt(m: Mat, row: number, col: number, share: number): void {
  (m[row] as Vec)[col] = at(m, row, col) + share;
}

export function rnnStepForward(x: Mat, h: Mat, p: RnnParams): { h: Mat; cache: RnnStepCache } {
  const next: Mat = [];
  for (let n = 0; n < x.length; n++) {
    const state: Vec = [];
    for (let i = 0; i < p.W_hh.length; i++) {
      let a = (p.b_hh[i] ?? 0) + (p.b_ih[i] ?? 0);
      for (let k = 0; k < p.W_hh.length; k++) a += at(p.W_hh, i, k) * at(h, n, k);
      (x[n] ?? []).forEach((value, d) => {
        a += value * at(p.W_ih, i, d);
      });
      state.push(Math.tanh(a));
    }
    next.push(state);
  }
  return { h: next, cache: { x, hPrev: h, h: next, p } };
}

function freshGradients(p: RnnParams): RnnParams {
  const [units, inputs] = [p.W_hh.length, p.W_ih[0]?.length ?? 0];
  return {
    W_ih: blank(units, inputs),
    W_hh: blank(units, units),
    b_ih: p.b_ih.map(() => 0),
    b_hh: p.b_hh.map(() => 0),
  };
}

/** One step back; what the weights get is added to `grads`. */
function stepBack(dh: Mat, { x, hPrev, h, p }: RnnStepCache, grads: RnnParams) {
  const [units, inputs] = [p.W_hh.length, p.W_ih[0]?.length ?? 0];
  const dx = blank(dh.length, inputs);
  const dhPrev = blank(dh.length, units);
  for (let n = 0; n < dh.length; n++) {
    for (let i = 0; i < units; i++) {
      const da = at(dh, n, i) * (1 - at(h, n, i)) * (1 + at(h, n, i));
      for (let d = 0; d < inputs; d++) {
        addAt(dx, n, d, da * at(p.W_ih, i, d));
        addAt(grads.W_ih, i, d, da * at(x, n, d));
      }
      for (let k = 0; k < units; k++) {
        addAt(dhPrev, n, k, da * at(p.W_hh, i, k));
        addAt(grads.W_hh, i, k, da * at(hPrev, n, k));
      }
      grads.b_ih[i] = (grads.b_ih[i] ?? 0) + da;
      grads.b_hh[i] = (grads.b_hh[i] ?? 0) + da;
    }
  }
  return { dx, dhPrev };
}

export function rnnStepBackward(dh: Mat, cache: RnnStepCache) {
  const grads = freshGradients(cache.p);
  return { ...stepBack(dh, cache, grads), grads };
}

export function rnnForward(xs: Mat[], h0: Mat, p: RnnParams) {
  const cache: RnnStepCache[] = [];
  for (let t = 0; t < xs.length; t++) {
    const before = t > 0 ? cache[t - 1]?.h : h0;
    cache.push(rnnStepForward(xs[t] ?? [], before ?? [], p).cache);
  }
  return { hs: cache.map((step) => step.h), cache };
}

export function rnnBackward(dhs: Mat[], cache: RnnStepCache[]) {
  const grads = freshGradients((cache[0] as RnnStepCache).p);
  return { ...back(dhs, cache, grads), grads };
}

/** A stretch of time from its end to its start, into `grads`. */
function back(dhs: Mat[], cache: RnnStepCache[], grads: RnnParams) {
  const dxs: Mat[] = [];
  const dhNorms: Vec = [];
  let later: Mat | undefined;
  for (let t = cache.length - 1; t >= 0; t--) {
    const whole = (dhs[t] ?? []).map((row, n) =>
      row.map((v, i) => (later ? v + at(later, n, i) : v)),
    );
    const { dx, dhPrev } = stepBack(whole, cache[t] as RnnStepCache, grads);
    dxs[t] = dx;
    dhNorms[t] = lengthOf(whole);
    later = dhPrev;
  }
  return { dxs: [...dxs], dh0: later ?? [], dhNorms: [...dhNorms] };
}

export function truncatedBackward(dhs: Mat[], cache: RnnStepCache[], k: number) {
  const grads = freshGradients((cache[0] as RnnStepCache).p);
  for (let from = 0; from < cache.length; from += k) {
    back(dhs.slice(from, from + k), cache.slice(from, from + k), grads);
  }
  return { grads };
}

export function jacobianNorms(hs: Mat[], Whh: Mat): Vec {
  // Forwards: from each state on, every earlier Jacobian gets one more factor on the left.
  const units = Whh.length;
  const jacobians: Mat[] = [];
  for (const h of hs) {
    for (const [s, old] of jacobians.entries()) {
      const grown = blank(units, units);
      for (let i = 0; i < units; i++)
        for (let j = 0; j < units; j++)
          for (let k = 0; k < units; k++)
            addAt(grown, i, j, (1 - at(h, 0, i) ** 2) * at(Whh, i, k) * at(old, k, j));
      jacobians[s] = grown;
    }
    const fresh = blank(units, units);
    for (let i = 0; i < units; i++) addAt(fresh, i, i, 1);
    jacobians.push(fresh);
  }
  return jacobians.map(lengthOf);
}

function lengthOf(m: Mat): number {
  let total = 0;
  for (const row of m) for (const value of row) total += value * value;
  return Math.sqrt(total);
}
