// caught by: eval-values
// Evaluation forgets eps, training does not.

import type { Mat, Vec } from "@pravah/core/kit";
import { type BnOptions, type BnState, bnForwardEval as right } from "../work.ts";

export * from "../work.ts";

export function bnForwardEval(x: Mat, gamma: Vec, beta: Vec, state: BnState, opt: BnOptions): Mat {
  return right(x, gamma, beta, state, { ...opt, eps: 0 });
}
