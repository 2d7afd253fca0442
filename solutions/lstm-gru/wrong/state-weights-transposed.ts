// caught by: lstm-gates
// Multiplies by W instead of its transpose, gate by gate, where W is square.

import { type Mat, transpose } from "@pravah/core/kit";
import { type RnnParams, lstmStepForward as right } from "../work.ts";

export * from "../work.ts";

export function lstmStepForward(x: Mat, h: Mat, c: Mat, p: RnnParams) {
  const H = (h[0] as number[]).length;
  const gates = [0, 1, 2, 3].map((k) => p.W_hh.slice(k * H, (k + 1) * H));
  const step = right(x, h, c, { ...p, W_hh: gates.flatMap(transpose) });
  return { ...step, cache: { ...step.cache, p } };
}
