// caught by: gru-forward-values
// Adds b_hn outside of what the reset gate multiplies.

import { type Mat, map, zip } from "@pravah/core/kit";
import { affine, blocks, type RnnParams, gruStepForward as right } from "../work.ts";

export * from "../work.ts";

export function gruStepForward(x: Mat, h: Mat, p: RnnParams) {
  const { cache } = right(x, h, p);
  const bias = p.b_hh.slice((2 * p.b_hh.length) / 3);
  const inputs = blocks(affine(x, p.W_ih, p.b_ih), 3)[2] as Mat;
  const product = map(cache.hn, (v, _, unit) => v - (bias[unit] as number));
  const inside = zip(cache.r, product, (r, v) => r * v);
  const n = map(
    zip(inputs, inside, (a, b) => a + b),
    (v, _, unit) => Math.tanh(v + (bias[unit] as number)),
  );
  const step = zip(
    cache.z,
    zip(h, n, (old, fresh) => old - fresh),
    (z, d) => z * d,
  );
  return { h: zip(n, step, (fresh, d) => fresh + d), cache: { ...cache, n } };
}
