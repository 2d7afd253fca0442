// How much a value depends on earlier ones: over depth (layer outputs) or over time (states).

import { mul } from "../autodiff/ops/elementwise.ts";
import { sum } from "../autodiff/ops/reduce.ts";
import type { Var } from "../autodiff/var.ts";

/**
 * Frobenius norm ‖∂output/∂x‖ for each x of `inputs`, exactly, by one backward pass per entry of
 * `output`. Inside a step; the gradients of the engine are those of the last pass afterwards.
 *
 * @param inputs values of the same step, or parameters
 */
export function jacobianNorms(output: Var, inputs: readonly Var[]): number[] {
  const { engine } = output;
  const squares = inputs.map(() => 0);
  for (let entry = 0; entry < output.slice.size; entry++) {
    const pick = Array.from({ length: output.slice.size }, (_, i) => Number(i === entry));
    engine.backward(sum(mul(output, engine.constant(output.shape, pick))));
    inputs.forEach(({ gradientSlice }, i) => {
      const more = gradientSlice ? engine.kernels.sumSquares(gradientSlice) : 0;
      squares[i] = (squares[i] as number) + more;
    });
  }
  return squares.map(Math.sqrt);
}
