// Twenty steps of training with a bit of everything, to be run in Node and in a page's worker.

import {
  adam,
  batchNorm,
  createRandom,
  dropout,
  Engine,
  gelu,
  heNormal,
  linear,
  lstmCell,
  recurrentUniform,
  rings,
  sequential,
  softmaxCrossEntropy,
  unroll,
  type Var,
} from "@pravah/core";

const STEPS = 20;

/** Loss of every step. */
export function trainingCurve(seed: number): number[] {
  const random = createRandom(seed);
  const engine = new Engine();
  const cell = lstmCell(engine, recurrentUniform(random, { cell: "lstm", inputs: 2, hidden: 8 }));
  const head = sequential([
    linear(engine, heNormal(random, 16, 8)),
    batchNorm(engine, 16),
    gelu,
    dropout(engine, random, 0.1),
    linear(engine, heNormal(random, 2, 16)),
  ]);
  const { inputs, labels } = rings(random, 32);
  const x = engine.constant([32, 2], inputs.flat());
  const optimizer = adam(engine, { learningRate: 0.02 });
  return Array.from({ length: STEPS }, () => {
    const loss = engine.step(() => {
      const state = unroll(cell, [x, x, x]).at(-1)?.h as Var;
      const value = softmaxCrossEntropy(head(state), labels);
      engine.backward(value);
      return value.item();
    });
    optimizer.step();
    return loss;
  });
}
