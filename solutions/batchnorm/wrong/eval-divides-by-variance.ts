// caught by: eval-values
// The root is missing: divides by the running variance.

import type { Mat, Vec } from "@pravah/core/kit";
import { type BnOptions, type BnState, bnForwardEval as right } from "../work.ts";

export * from "../work.ts";

export function bnForwardEval(x: Mat, gamma: Vec, beta: Vec, state: BnState, opt: BnOptions): Mat {
  const squared = { ...state, runningVar: state.runningVar.map((v) => (v + opt.eps) ** 2) };
  return right(x, gamma, beta, squared, { ...opt, eps: 0 });
}
