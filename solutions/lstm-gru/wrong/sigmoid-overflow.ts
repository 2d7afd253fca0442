// caught by: lstm-memory-law
// Writes the sigmoid as eˣ/(1 + eˣ): far to the right that is ∞/∞.

import { type Mat, zip } from "@pravah/core/kit";
import { affine, blocks, type RnnParams, lstmStepForward as right } from "../work.ts";

export * from "../work.ts";

export function lstmStepForward(x: Mat, h: Mat, c: Mat, p: RnnParams) {
  const step = right(x, h, c, p);
  const inputs = blocks(affine(x, p.W_ih, p.b_ih), 4);
  const states = blocks(affine(h, p.W_hh, p.b_hh), 4);
  const gate = (k: number) =>
    zip(inputs[k] as Mat, states[k] as Mat, (a, b) => Math.exp(a + b) / (1 + Math.exp(a + b)));
  const [i, f, o] = [gate(0), gate(1), gate(3)];
  const added = zip(i, step.cache.g, (a, b) => a * b);
  const kept = zip(f, c, (a, b) => a * b);
  const cell = zip(kept, added, (a, b) => a + b);
  const out = zip(o, cell, (a, b) => a * Math.tanh(b));
  return { h: out, c: cell, cache: { ...step.cache, i, f, o, c: cell } };
}
