// caught by: gru-forward-values
// Puts a sigmoid on the candidate n.

import { type Mat, zip } from "@pravah/core/kit";
import { affine, blocks, type RnnParams, gruStepForward as right } from "../work.ts";

export * from "../work.ts";

export function gruStepForward(x: Mat, h: Mat, p: RnnParams) {
  const { cache } = right(x, h, p);
  const inputs = blocks(affine(x, p.W_ih, p.b_ih), 3)[2] as Mat;
  const inside = zip(cache.r, cache.hn, (r, v) => r * v);
  const n = zip(inputs, inside, (a, b) => 1 / (1 + Math.exp(-a - b)));
  const step = zip(
    cache.z,
    zip(h, n, (old, fresh) => old - fresh),
    (z, d) => z * d,
  );
  return { h: zip(n, step, (fresh, d) => fresh + d), cache: { ...cache, n } };
}
