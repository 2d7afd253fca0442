// caught by: step-forward-values
// Adds up and forgets the tanh.

import { type Mat, matmul, transpose, zip } from "@pravah/core/kit";
import { type RnnParams, unrolled } from "../work.ts";

export * from "../work.ts";

export function rnnStepForward(x: Mat, h: Mat, p: RnnParams) {
  const fromInput = matmul(x, transpose(p.W_ih));
  const fromState = matmul(h, transpose(p.W_hh));
  const a = zip(fromInput, fromState, (v, s) => v + s).map((row) =>
    row.map((v, i) => v + (p.b_ih[i] as number) + (p.b_hh[i] as number)),
  );
  return { h: a, cache: { x, hPrev: h, h: a, p } };
}

export function rnnForward(xs: Mat[], h0: Mat, p: RnnParams) {
  return unrolled(xs, h0, p, rnnStepForward);
}
