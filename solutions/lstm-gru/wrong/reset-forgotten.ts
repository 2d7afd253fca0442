// caught by: gru-gates
// Computes the reset gate and does not use it.

import { type Mat, zip } from "@pravah/core/kit";
import { affine, blocks, type RnnParams, gruStepForward as right } from "../work.ts";

export * from "../work.ts";

export function gruStepForward(x: Mat, h: Mat, p: RnnParams) {
  const { cache } = right(x, h, p);
  const inputs = blocks(affine(x, p.W_ih, p.b_ih), 3)[2] as Mat;
  const n = zip(inputs, cache.hn, (a, b) => Math.tanh(a + b));
  const step = zip(
    cache.z,
    zip(h, n, (old, fresh) => old - fresh),
    (z, d) => z * d,
  );
  return { h: zip(n, step, (fresh, d) => fresh + d), cache: { ...cache, n } };
}
