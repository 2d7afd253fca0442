// How large the gradient of each layer is: the first thing to look at in a network that does not learn.

import type { Var } from "../autodiff/var.ts";
import { norm } from "../kernels/norm.ts";

/**
 * Euclidean (Frobenius) norm of each variable's gradient after `backward`, accumulated in float64;
 * 0 where no gradient arrived. Neither overflows nor underflows: 1e-200 is reported as 1e-200.
 */
export function gradientNorms(variables: readonly Var[]): number[] {
  return variables.map(({ engine, gradientSlice }) =>
    gradientSlice === null ? 0 : norm(engine.kernels, [gradientSlice]),
  );
}
