// How much of the gradient at the last time step reaches each earlier one, for three kinds of cell.

import { spectralRadius } from "../algebra/spectral-radius.ts";
import { Engine } from "../autodiff/engine.ts";
import { sum } from "../autodiff/ops/reduce.ts";
import { gradientNorms } from "../diagnostics/gradient-norms.ts";
import { recurrentUniform, withGateBias } from "../init/recurrent.ts";
import { gruCell } from "../layers/gru.ts";
import { type LstmState, lstmCell } from "../layers/lstm.ts";
import { type Cell, type State, unroll } from "../layers/recurrent.ts";
import { rnnCell } from "../layers/rnn.ts";
import { createRandom, type Random } from "../random/random.ts";
import { normalRows } from "./multilayer.ts";

const LENGTH = 50;
const HIDDEN = 32;
const INPUTS = 4;
const INPUT_SCALE = 0.1;
/** Second gate block: forget gate of the LSTM, update gate of the GRU. */
const BLOCK = 1;

/** `radius` is that of the recurrent matrix, `bias` that of the forget or update gate. */
export type CellChoice =
  | { readonly kind: "rnn"; readonly radius: number }
  | { readonly kind: "lstm" | "gru"; readonly bias: number };

/** ‖∂Σh_T/∂state_t‖/√H for t = 0 … 50; an LSTM's state is h and c together. */
export function gradientPerStep(choice: CellChoice, seed: number): number[] {
  const random = createRandom(seed);
  const engine = new Engine();
  const cell = chosenCell(choice, random, engine);
  const inputs = normalRows(random, LENGTH, INPUTS).map((row) => row.map((x) => INPUT_SCALE * x));
  const zeros = new Array<number>(HIDDEN).fill(0);
  // Parameters, so that a gradient arrives at the state before the first step too.
  const initial = {
    h: engine.parameter([1, HIDDEN], zeros),
    c: engine.parameter([1, HIDDEN], zeros),
  };
  return engine.step(() => {
    const xs = inputs.map((row) => engine.constant([1, INPUTS], row));
    const states = [initial, ...unroll(cell, xs, { initial })] as (State & Partial<LstmState>)[];
    engine.backward(sum((states.at(-1) as State).h));
    return states.map(({ h, c }) => {
      const norms = gradientNorms(c ? [h, c] : [h]);
      return Math.hypot(...norms) / Math.sqrt(HIDDEN);
    });
  });
}

function chosenCell(choice: CellChoice, random: Random, engine: Engine): Cell {
  const weights = recurrentUniform(random, {
    cell: choice.kind,
    inputs: INPUTS,
    hidden: HIDDEN,
  });
  switch (choice.kind) {
    case "rnn":
      return tanhCell(random, engine, weights, choice.radius);
    case "lstm":
      return lstmCell(engine, withGateBias(weights, BLOCK, choice.bias)) as unknown as Cell;
    case "gru":
      return gruCell(engine, withGateBias(weights, BLOCK, choice.bias));
  }
}

function tanhCell(
  random: Random,
  engine: Engine,
  weights: ReturnType<typeof recurrentUniform>,
  radius: number,
): Cell {
  const gaussian = normalRows(random, HIDDEN, HIDDEN);
  const factor = radius / spectralRadius(gaussian);
  const zeros = new Array<number>(HIDDEN).fill(0);
  return rnnCell(engine, {
    ...weights,
    weightHh: gaussian.map((row) => row.map((w) => factor * w)),
    biasIh: zeros,
    biasHh: zeros,
  });
}
