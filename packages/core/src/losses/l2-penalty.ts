// L2: a price on large weights, added to the loss.

import { add, mul, scale } from "../autodiff/ops/elementwise.ts";
import { sum } from "../autodiff/ops/reduce.ts";
import type { Var } from "../autodiff/var.ts";
import { ArgumentError } from "../tensor/errors.ts";
import { requireNumber } from "../tensor/require.ts";

/**
 * λ/2·Σ w² over all entries of all given weights; its gradient is λ·w. It does not change the
 * gradient of the data's loss: it cannot stop an explosion at the first step.
 *
 * @param weights at least one; biases are usually left out
 * @param lambda finite, ≥ 0
 * @returns a scalar, shape []
 * @throws {ArgumentError} otherwise
 * @see Krogh, Hertz 1991, "A Simple Weight Decay Can Improve Generalization"
 */
export function l2Penalty(weights: readonly Var[], lambda: number): Var {
  requireNumber("l2Penalty", "lambda", lambda, lambda >= 0, "a finite number ≥ 0");
  const [first, ...rest] = weights.map((weight) => sum(mul(weight, weight)));
  if (first === undefined) throw new ArgumentError("l2Penalty: got no weights");
  return scale(rest.reduce(add, first), lambda / 2);
}
