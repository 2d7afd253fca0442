// The plain recurrent cell: its state goes through the same matrix at every step, and so does its
// gradient.

import { relu } from "../activations/relu.ts";
import { tanh } from "../activations/tanh.ts";
import type { Engine } from "../autodiff/engine.ts";
import { add } from "../autodiff/ops/elementwise.ts";
import type { Var } from "../autodiff/var.ts";
import {
  affine,
  type Cell,
  cellOf,
  type RecurrentWeights,
  recurrentParameters,
  type State,
} from "./recurrent.ts";

export type RnnCell = Cell<State>;

/**
 * h′ = f(x·W_ihᵀ + b_ih + h·W_hhᵀ + b_hh) with f = tanh or ReLU.
 *
 * @throws {ShapeError} when the weights do not fit each other
 * @see Elman 1990; conventions of PyTorch's nn.RNN
 */
export function rnnCell(
  engine: Engine,
  weights: RecurrentWeights,
  nonlinearity: "tanh" | "relu" = "tanh",
): RnnCell {
  const parameters = recurrentParameters(engine, "rnnCell", 1, weights);
  const { weightIh, weightHh, biasIh, biasHh } = parameters;
  const f = nonlinearity === "tanh" ? tanh : relu;
  return cellOf(engine, parameters, (x: Var, { h }: State) => ({
    h: f(add(affine(x, weightIh, biasIh), affine(h, weightHh, biasHh))),
  }));
}
