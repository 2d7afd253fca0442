// How large the gradient of each layer is: the first thing to look at in a network that does not learn.

import type { Var } from "../autodiff/var.ts";

/**
 * Euclidean (Frobenius) norm of each variable's gradient after `backward`, accumulated in float64;
 * 0 where no gradient arrived.
 */
export function gradientNorms(variables: readonly Var[]): number[] {
  return variables.map(({ engine, gradientSlice }) =>
    gradientSlice === null ? 0 : Math.sqrt(engine.kernels.sumSquares(gradientSlice)),
  );
}
