// Starting weights of recurrent cells.

import type { RecurrentWeights } from "../layers/recurrent.ts";
import type { Random } from "../random/random.ts";
import { ArgumentError } from "../tensor/errors.ts";
import { requireWhole } from "../tensor/require.ts";
import { uniformWeights } from "./weights.ts";

/** Gate blocks per kind of cell. */
export const GATES = { rnn: 1, lstm: 4, gru: 3 } as const;

export interface RecurrentSizes {
  cell: keyof typeof GATES;
  inputs: number;
  hidden: number;
}

/**
 * All weights and biases U(−1/√hidden, 1/√hidden), as PyTorch's recurrent layers start.
 *
 * @throws {ArgumentError} when a size is no positive whole number
 */
export function recurrentUniform(
  random: Random,
  { cell, inputs, hidden }: RecurrentSizes,
): RecurrentWeights {
  requireWhole("recurrentUniform", "inputs", inputs);
  requireWhole("recurrentUniform", "hidden", hidden);
  const rows = GATES[cell] * hidden;
  const bound = 1 / Math.sqrt(hidden);
  const draw = (fanIn: number) => uniformWeights("recurrentUniform", random, rows, fanIn, bound);
  return {
    weightIh: draw(inputs),
    weightHh: draw(hidden),
    biasIh: draw(1).flat(),
    biasHh: draw(1).flat(),
  };
}

/**
 * The same weights with all biases 0 but those of one gate block (LSTM: 1 is the forget gate; GRU: 1
 * is the update gate). An LSTM whose forget gate starts open can remember before it has learnt to.
 *
 * @throws {ArgumentError} when there is no such block
 * @see Jozefowicz, Zaremba, Sutskever 2015, §3 (forget bias 1)
 */
export function withGateBias(
  weights: RecurrentWeights,
  block: number,
  value: number,
): RecurrentWeights {
  const hidden = weights.weightHh[0]?.length ?? 0;
  const blocks = weights.biasIh.length / hidden;
  if (!Number.isInteger(block) || block < 0 || block >= blocks) {
    throw new ArgumentError(`withGateBias: block is ${block}, expected 0 … ${blocks - 1}`);
  }
  return {
    ...weights,
    biasIh: weights.biasIh.map((_, i) => (Math.floor(i / hidden) === block ? value : 0)),
    biasHh: weights.biasHh.map(() => 0),
  };
}
