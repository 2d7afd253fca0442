// Sequence experiments in a check: the data and the starting weights come from the engine.

import { adding, type Random, type RecurrentSizes, recurrentUniform } from "@pravah/core";
import type { Mat, Vec } from "@pravah/core/kit";
import type { RnnParams } from "../recurrent-parameters.ts";

/**
 * Sequences of the adding problem: each step is a number from [0, 1) and a marker, and the answer is
 * the sum of the two marked numbers. Who always says 1 has a mean squared error of 1/6.
 *
 * @param length time steps, ≥ 2
 * @param batch sequences, ≥ 1
 * @returns `xs`, one matrix [batch][2] per time step; `targets`, one sum per sequence
 * @see Hochreiter, Schmidhuber 1997, §5.4
 */
export function addingSequences(
  random: Random,
  length: number,
  batch: number,
): { xs: Mat[]; targets: Vec } {
  const { steps, features, targets } = adding(random, length, batch);
  const rows = (step: Vec) => targets.map((_, n) => step.slice(n * features, (n + 1) * features));
  return { xs: steps.map(rows), targets };
}

/** Fresh weights of a recurrent cell as PyTorch draws them, all U(−1/√hidden, 1/√hidden). */
export function recurrentWeights(random: Random, sizes: RecurrentSizes): RnnParams {
  const { weightIh, weightHh, biasIh, biasHh } = recurrentUniform(random, sizes);
  return { W_ih: weightIh, W_hh: weightHh, b_ih: biasIh, b_hh: biasHh };
}
