// A shortcut around a branch: the gradient has a way on which nothing multiplies it.

import { add } from "../autodiff/ops/elementwise.ts";
import type { Var } from "../autodiff/var.ts";
import type { Layer } from "./layer.ts";

/**
 * x + branch(x).
 *
 * @throws {ShapeError} when the branch changes the shape
 * @see He et al. 2016, "Deep Residual Learning for Image Recognition", eq. 1
 */
export function residual(branch: Layer): Layer {
  return (x: Var) => add(x, branch(x));
}
