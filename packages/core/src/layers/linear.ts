// Fully connected layer.

import type { Engine } from "../autodiff/engine.ts";
import { addRow } from "../autodiff/ops/add-row.ts";
import { matmul } from "../autodiff/ops/matmul.ts";
import type { Var } from "../autodiff/var.ts";

export interface Linear {
  /** Weights, shape [out, in], as PyTorch stores them. */
  weight: Var;
  /** Bias, shape [out]. */
  bias: Var;
  /** X·Wᵀ + b, shape [batch, in] → [batch, out]. @throws {ShapeError} when the width differs */
  (x: Var): Var;
}

/**
 * A linear layer with the given weights and zero bias.
 *
 * @param weight shape [out][in], as the functions of `init/` give it
 * @param bias value of every bias; 0 by default
 */
export function linear(engine: Engine, weight: number[][], bias = 0): Linear {
  const [out, input] = [weight.length, weight[0]?.length ?? 0];
  const w = engine.parameter([out, input], weight.flat());
  const b = engine.parameter([out], new Array<number>(out).fill(bias));
  const layer = (x: Var) => addRow(matmul(x, w, { transposeB: true }), b);
  return Object.assign(layer, { weight: w, bias: b });
}
