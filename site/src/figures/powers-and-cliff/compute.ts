// Norms of W, W², … for a matrix of given spectral radius; and the gradient of Pascanu's unit along its weight (B12).

import { createRandom, normalRows, scalarRecurrence, spectralRadius } from "@pravah/core";
import { matmul } from "@pravah/core/kit";
import type { PowerSettings } from "./settings.ts";

export interface PowerData {
  settings: PowerSettings;
  /** Frobenius norm of W^t, t = 1, 2, …; and what the spectral radius alone foretells. */
  norms: number[];
  foretold: number[];
  /** ‖∂E/∂(w, b)‖ at each weight. */
  cliff: { weight: number; norm: number }[];
}

const SIZE = 8;
const LONGEST = 40;
const SEED = 11;
const WEIGHTS = { from: 3, to: 8, step: 0.02 };

export function compute(settings: PowerSettings): PowerData {
  const { radius, bias, steps } = settings;
  const random = createRandom(SEED);
  const gaussian = normalRows(random, SIZE, SIZE);
  const factor = radius / spectralRadius(gaussian);
  const W = gaussian.map((row) => row.map((value) => factor * value));
  const norms: number[] = [];
  for (let power = W; norms.length < LONGEST; power = matmul(power, W)) {
    norms.push(Math.hypot(...power.flat()));
  }
  const last = norms.at(-1) ?? Number.NaN;
  const count = Math.round((WEIGHTS.to - WEIGHTS.from) / WEIGHTS.step) + 1;
  return {
    settings,
    norms,
    // Through the last point: the radius tells the slope, the beginning is the matrix's own.
    foretold: norms.map((_, i) => last * radius ** (i + 1 - LONGEST)),
    cliff: Array.from({ length: count }, (_, i) => {
      const weight = WEIGHTS.from + i * WEIGHTS.step;
      const { dw, db } = scalarRecurrence({ w: weight, b: bias }, steps);
      return { weight, norm: Math.hypot(dw, db) };
    }),
  };
}
