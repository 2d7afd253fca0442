// caught by: lstm-batch-gradients
// Takes the gradient of the biases from the first sample alone.

import type { Mat } from "@pravah/core/kit";
import { type LstmCache, lstmStepBackward as right } from "../work.ts";

export * from "../work.ts";

export function lstmStepBackward(dh: Mat, dc: Mat, cache: LstmCache) {
  const step = right(dh, dc, cache);
  const { x, hPrev, cPrev, i, f, g, o, c, p } = cache;
  const [x0, h0, cBefore, i0, f0, g0, o0, c0] = [x, hPrev, cPrev, i, f, g, o, c].map((m) =>
    m.slice(0, 1),
  ) as [Mat, Mat, Mat, Mat, Mat, Mat, Mat, Mat];
  const first = { x: x0, hPrev: h0, cPrev: cBefore, i: i0, f: f0, g: g0, o: o0, c: c0, p };
  const { b_ih, b_hh } = right(dh.slice(0, 1), dc.slice(0, 1), first).grads;
  return { ...step, grads: { ...step.grads, b_ih, b_hh } };
}
