// Gated recurrent unit: one gate z decides how much of the old state stays.

import { sigmoid } from "../activations/sigmoid.ts";
import { tanh } from "../activations/tanh.ts";
import type { Engine } from "../autodiff/engine.ts";
import { addRow } from "../autodiff/ops/add-row.ts";
import { columns, rows } from "../autodiff/ops/block.ts";
import { add, mul, sub } from "../autodiff/ops/elementwise.ts";
import { matmul } from "../autodiff/ops/matmul.ts";
import type { Var } from "../autodiff/var.ts";
import { requireSameShape } from "../tensor/shape.ts";
import {
  affine,
  type Cell,
  cellOf,
  type RecurrentParameters,
  type RecurrentWeights,
  recurrentParameters,
  type State,
} from "./recurrent.ts";

export type GruCell = Cell<State>;

/**
 * h′ = (1−z)⊙n + z⊙h with gate blocks in the order r, z, n. "after" (PyTorch) takes the product with
 * the state first: n = tanh(W_n·x + b + r⊙(U_n·h + b′)); "before" (Cho) resets the state first:
 * n = tanh(W_n·x + b + U_n·(r⊙h) + b′).
 *
 * @throws {ShapeError} when the weights do not fit each other
 * @see Cho et al. 2014; conventions of PyTorch's nn.GRU
 */
export function gruCell(
  engine: Engine,
  weights: RecurrentWeights,
  reset: "after" | "before" = "after",
): GruCell {
  const parameters = recurrentParameters(engine, "gruCell", 3, weights);
  const hidden = parameters.weightHh.shape[1] as number;
  const step = reset === "after" ? resetAfter(parameters, hidden) : resetBefore(parameters, hidden);
  return cellOf(engine, parameters, step);
}

function resetAfter(
  { weightIh, weightHh, biasIh, biasHh }: RecurrentParameters,
  hidden: number,
): (x: Var, state: State) => State {
  return (x, { h }) => ({
    h: gruState(affine(x, weightIh, biasIh), affine(h, weightHh, biasHh), h, hidden),
  });
}

/** From single operations: the state product has to wait for the reset gate. */
function resetBefore(
  { weightIh, weightHh, biasIh, biasHh }: RecurrentParameters,
  hidden: number,
): (x: Var, state: State) => State {
  return (x, { h }) => {
    const fromInput = addRow(affine(x, weightIh, biasIh), biasHh);
    const gate = (block: number) => columns(fromInput, block * hidden, (block + 1) * hidden);
    const product = (state: Var, block: number) =>
      matmul(state, rows(weightHh, block * hidden, (block + 1) * hidden), { transposeB: true });
    const r = sigmoid(add(gate(0), product(h, 0)));
    const z = sigmoid(add(gate(1), product(h, 1)));
    const n = tanh(add(gate(2), product(mul(r, h), 2)));
    return { h: add(n, mul(z, sub(h, n))) };
  };
}

function gruState(fromInput: Var, fromState: Var, h: Var, hidden: number): Var {
  requireSameShape("gruCell", h.shape, [fromInput.shape[0] ?? 0, hidden]);
  const { engine } = fromInput;
  const { kernels } = engine;
  return engine.record(
    { operation: "gruState", inputs: [fromInput, fromState, h] },
    h.shape,
    (out) => kernels.gruState(fromInput.slice, fromState.slice, h.slice, out, hidden),
    (dOut) => {
      const share = (input: Var) => (input.needsGradient ? engine.gradientToAddTo(input) : null);
      kernels.gruStateGradient(
        fromInput.slice,
        fromState.slice,
        h.slice,
        dOut,
        share(fromInput),
        share(fromState),
        share(h),
        hidden,
      );
    },
  );
}
