// Reference solution of `relu`.
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
  // expm1 keeps the digits that eˣ − 1 loses near 0.
  return activated(
    x,
    (v) => (v > 0 ? v : alpha * Math.expm1(v)),
    (v) => (v > 0 ? 1 : alpha * Math.exp(v)),
  );
}

const SELU_ALPHA = 1.6732632423543772;
const SELU_SCALE = 1.0507009873554805;

export function selu(x: Mat): Activated {
  // SELU is ELU with the paper's alpha, and BOTH branches stretched by the scale.
  const { out, dydx } = elu(x, SELU_ALPHA);
  return { out: map(out, (y) => SELU_SCALE * y), dydx: map(dydx, (d) => SELU_SCALE * d) };
}

export function gelu(x: Mat, approx: "none" | "tanh"): Activated {
  return approx === "none"
    ? activated(x, geluExact, geluExactSlope)
    : activated(x, geluTanh, geluTanhSlope);
}

// d/dx [x·Φ(x)] = Φ(x) + x·φ(x): the product rule, φ being the density that belongs to Φ.
const geluExact = (x: number) => x * normalCdf(x);
const geluExactSlope = (x: number) => normalCdf(x) + x * normalDensity(x);

const K = Math.sqrt(2 / Math.PI);
const BEND = 0.044715;
const bent = (x: number) => K * (x + BEND * x ** 3);
const geluTanh = (x: number) => (x + x * Math.tanh(bent(x))) / 2;
const geluTanhSlope = (x: number) => {
  const gate = Math.tanh(bent(x));
  return (1 + gate + x * (1 - gate ** 2) * K * (1 + 3 * BEND * x ** 2)) / 2;
};

const normalDensity = (x: number) => Math.exp(-(x ** 2) / 2) / Math.sqrt(2 * Math.PI);

function normalCdf(x: number): number {
  const beyond = erfcOfPositive(Math.abs(x) / Math.SQRT2) / 2;
  return x <= 0 ? beyond : 1 - beyond;
}

/** erfc(t) for t ≥ 0: the Taylor series of erf while it converges fast, then a continued fraction. */
function erfcOfPositive(t: number): number {
  if (t < 2.5) {
    let power = t;
    let series = t;
    for (let n = 1; Math.abs(power) > 1e-17 * Math.abs(series); n++) {
      power *= -(t ** 2) / n;
      series += power / (2 * n + 1);
    }
    return 1 - (series * 2) / Math.sqrt(Math.PI);
  }
  let below = t;
  for (let level = 60; level > 0; level--) below = t + level / (2 * below);
  return Math.exp(-(t ** 2)) / Math.sqrt(Math.PI) / below;
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
