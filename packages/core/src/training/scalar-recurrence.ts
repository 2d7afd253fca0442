// Pascanu's recurrent network with one unit, whose error surface has a cliff.

import { sigmoidOf } from "../kernels/sigmoid-of.ts";

const X0 = 0.5;
const TARGET = 0.7;

/**
 * E = (σ(x_T) − 0.7)² with x ← w·σ(x) + b, `steps` times from 0.5; and its gradient.
 *
 * @see Pascanu, Mikolov, Bengio 2013, Fig. 6
 */
export function scalarRecurrence(
  { w, b }: { w: number; b: number },
  steps = 50,
): { error: number; dw: number; db: number } {
  const outputs: number[] = [];
  let x = X0;
  for (let t = 0; t < steps; t++) {
    outputs.push(sigmoidOf(x));
    x = w * (outputs[t] as number) + b;
  }
  const last = sigmoidOf(x);
  let upstream = 2 * (last - TARGET) * last * (1 - last);
  let [dw, db] = [0, 0];
  for (let t = steps - 1; t >= 0; t--) {
    const y = outputs[t] as number;
    dw += upstream * y;
    db += upstream;
    upstream *= w * y * (1 - y);
  }
  return { error: (last - TARGET) ** 2, dw, db };
}

/** A place on the error surface of fifty steps. */
export interface ScalarPlace {
  w: number;
  b: number;
  error: number;
  /** Of the gradient there, before clipping. */
  norm: number;
}

/**
 * Gradient descent on that surface.
 *
 * @param clip the largest norm that a gradient keeps
 * @returns where it begins, and where it is after each of `steps` steps
 */
export function scalarDescent(
  start: { w: number; b: number },
  { rate, steps, clip }: { rate: number; steps: number; clip: number },
): ScalarPlace[] {
  const places: ScalarPlace[] = [];
  let { w, b } = start;
  for (let step = 0; step <= steps; step++) {
    const { error, dw, db } = scalarRecurrence({ w, b });
    const norm = Math.hypot(dw, db);
    places.push({ w, b, error, norm });
    const factor = Math.min(1, clip / (norm + 1e-6));
    w -= rate * factor * dw;
    b -= rate * factor * db;
  }
  return places;
}
