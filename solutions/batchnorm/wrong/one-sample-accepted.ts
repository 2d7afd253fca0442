// caught by: one-sample-refused
// A single sample minus itself: everything becomes β, and nobody notices.

import type { Mat, Vec } from "@pravah/core/kit";
import { type BnOptions, type BnState, bnForwardTrain as right } from "../work.ts";

export * from "../work.ts";

export function bnForwardTrain(x: Mat, gamma: Vec, beta: Vec, state: BnState, opt: BnOptions) {
  if (x.length > 1) return right(x, gamma, beta, state, opt);
  const invStd = gamma.map(() => 1 / Math.sqrt(opt.eps));
  return { out: [[...beta]], cache: { xhat: [gamma.map(() => 0)], invStd, gamma }, state };
}
