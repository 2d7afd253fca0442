// caught by: gru-forward-values
// Resets the state BEFORE the product, as in Cho et al. 2014.

import { type Mat, zip } from "@pravah/core/kit";
import { affine, blocks, type RnnParams, gruStepForward as right } from "../work.ts";

export * from "../work.ts";

export function gruStepForward(x: Mat, h: Mat, p: RnnParams) {
  const { cache } = right(x, h, p);
  const H = (h[0] as number[]).length;
  const reset = zip(cache.r, h, (r, old) => r * old);
  const inside = affine(reset, p.W_hh.slice(2 * H), p.b_hh.slice(2 * H));
  const inputs = blocks(affine(x, p.W_ih, p.b_ih), 3)[2] as Mat;
  const n = zip(inputs, inside, (a, b) => Math.tanh(a + b));
  const step = zip(
    cache.z,
    zip(h, n, (old, fresh) => old - fresh),
    (z, d) => z * d,
  );
  return { h: zip(n, step, (fresh, d) => fresh + d), cache: { ...cache, n } };
}
