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
 * A linear layer with the given weights.
 *
 * @param weight shape [out][in], as the functions of `init/` give it
 * @param bias one value per output, or one for all of them; 0 by default
 * @throws {ShapeError} when there are more or fewer biases than outputs
 */
export function linear(
  engine: Engine,
  weight: readonly (readonly number[])[],
  bias: number | readonly number[] = 0,
): Linear {
  const [out, input] = [weight.length, weight[0]?.length ?? 0];
  const w = engine.parameter([out, input], weight.flat());
  const b = engine.parameter(
    [out],
    typeof bias === "number" ? new Array<number>(out).fill(bias) : bias,
  );
  const layer = (x: Var) => addRow(matmul(x, w, { transposeB: true }), b);
  return Object.assign(layer, { weight: w, bias: b });
}
