// caught by: lstm-forward-values
// Puts a sigmoid on the candidate too, as on the gates.

import { type Mat, zip } from "@pravah/core/kit";
import { affine, blocks, type RnnParams, lstmStepForward as right } from "../work.ts";

export * from "../work.ts";

export function lstmStepForward(x: Mat, h: Mat, c: Mat, p: RnnParams) {
  const { cache } = right(x, h, c, p);
  const inputs = blocks(affine(x, p.W_ih, p.b_ih), 4)[2] as Mat;
  const states = blocks(affine(h, p.W_hh, p.b_hh), 4)[2] as Mat;
  const g = zip(inputs, states, (a, b) => 1 / (1 + Math.exp(-a - b)));
  const added = zip(cache.i, g, (a, b) => a * b);
  const kept = zip(cache.f, c, (a, b) => a * b);
  const cell = zip(kept, added, (a, b) => a + b);
  const out = zip(cache.o, cell, (a, b) => a * Math.tanh(b));
  return { h: out, c: cell, cache: { ...cache, g, c: cell } };
}
