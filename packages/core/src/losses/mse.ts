// Mean squared error.

import { mul, sub } from "../autodiff/ops/elementwise.ts";
import { mean } from "../autodiff/ops/reduce.ts";
import type { Var } from "../autodiff/var.ts";

/**
 * Mean of (prediction − target)² over ALL entries, as PyTorch's reduction "mean".
 *
 * @returns a scalar, shape []
 * @throws {ShapeError} when the shapes differ, {ArgumentError} on an empty batch
 */
export function mse(prediction: Var, target: Var): Var {
  const difference = sub(prediction, target);
  return mean(mul(difference, difference));
}
