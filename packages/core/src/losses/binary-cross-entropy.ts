// Binary cross-entropy of logits: sigmoid and logarithm in one, stable for logits of any size.

import { add, mul, scale } from "../autodiff/ops/elementwise.ts";
import { mean } from "../autodiff/ops/reduce.ts";
import { unary } from "../autodiff/ops/unary.ts";
import type { Var } from "../autodiff/var.ts";
import type { UnaryRule } from "../kernels/kernels.ts";
import { sigmoidOf } from "../kernels/sigmoid-of.ts";
import { ArgumentError, ShapeError } from "../tensor/errors.ts";
import { showShape } from "../tensor/shape.ts";

/** log(1 + e^z), to the last digit on both sides. */
const exactSoftplus: UnaryRule = {
  name: "softplus",
  value: (z) => Math.max(0, z) + Math.log1p(Math.exp(-Math.abs(z))),
  slope: sigmoidOf,
};

/**
 * Mean over all entries of −y·log σ(z) − (1−y)·log(1 − σ(z)).
 *
 * @param logits z, any shape
 * @param targets y in [0, 1], as many as `logits` has entries, row by row
 * @returns a scalar, shape []; finite for every finite z
 * @throws {ShapeError} when their numbers differ
 * @throws {ArgumentError} on a target out of range, or on no entries
 */
export function binaryCrossEntropy(logits: Var, targets: readonly number[]): Var {
  const { engine, shape, slice } = logits;
  if (targets.length !== slice.size) {
    throw new ShapeError(
      `binaryCrossEntropy: got ${targets.length} targets for logits ${showShape(shape)}`,
    );
  }
  targets.forEach((y, i) => {
    if (!(y >= 0 && y <= 1)) {
      throw new ArgumentError(
        `binaryCrossEntropy: target ${i} is ${y}, expected a number in [0, 1]`,
      );
    }
  });
  // softplus(−z) = −log σ(z) and softplus(z) = −log(1 − σ(z)): nothing cancels on either side.
  const whenOne = unary(scale(logits, -1), exactSoftplus);
  const whenZero = unary(logits, exactSoftplus);
  const y = engine.constant(shape, targets);
  const rest = engine.constant(
    shape,
    targets.map((target) => 1 - target),
  );
  return mean(add(mul(y, whenOne), mul(rest, whenZero)));
}
