// The networks that try the adding problem, and their training.

import {
  type Adding,
  adam,
  adding,
  createRandom,
  gruCell,
  identity,
  lastAnswer,
  lstmCell,
  mse,
  normalRows,
  recurrentUniform,
  rnnCell,
  type SequenceReader,
  sequenceReader,
  trainSequenceReader,
  withGateBias,
} from "@pravah/core";

const HIDDEN = 16;
const BATCH = 20;
const TESTS = 1000;
/** Block of the forget gate among i, f, g, o. */
const FORGET = 1;
const IRNN_INPUT_STD = 0.3;

export type AddingCell = "RNN" | "GRU" | "LSTM" | "IRNN";

export function addingReader(kind: AddingCell, seed: number, forgetBias = 1): SequenceReader {
  const random = createRandom(seed);
  const sizes = { inputs: 2, hidden: HIDDEN };
  switch (kind) {
    case "RNN":
      return sequenceReader(random, 1, (engine) =>
        rnnCell(engine, recurrentUniform(random, { cell: "rnn", ...sizes })),
      );
    case "GRU":
      return sequenceReader(random, 1, (engine) =>
        gruCell(engine, recurrentUniform(random, { cell: "gru", ...sizes })),
      );
    case "LSTM": {
      const weights = recurrentUniform(random, { cell: "lstm", ...sizes });
      return sequenceReader(random, 1, (engine) =>
        lstmCell(engine, withGateBias(weights, FORGET, forgetBias)),
      );
    }
    case "IRNN": {
      const weightIh = normalRows(random, HIDDEN, 2).map((row) =>
        row.map((w) => IRNN_INPUT_STD * w),
      );
      const zeros = new Array<number>(HIDDEN).fill(0);
      const weights = { weightIh, weightHh: identity(HIDDEN), biasIh: zeros, biasHh: zeros };
      return sequenceReader(random, 1, (engine) => rnnCell(engine, weights, "relu"));
    }
  }
}

export interface AddingRun {
  /** Mean squared error on 1,000 fresh sequences; 1/6 is what a constant answer gets. */
  error: number;
  /** Moving average of the loss over the updates. */
  losses: number[];
}

export function learnAdding(
  network: SequenceReader,
  seed: number,
  { length, updates, learningRate }: { length: number; updates: number; learningRate: number },
): AddingRun {
  const random = createRandom(seed).fork(`adding ${length}`);
  const log = trainSequenceReader(network, {
    draw: () => adding(random, length, BATCH),
    loss: (sums, { targets }: Adding) =>
      mse(sums, network.engine.constant([targets.length, 1], targets)),
    optimizer: (engine) => adam(engine, { learningRate }),
    updates,
    clip: 1,
    enough: 0.01,
  });
  const test = adding(random.fork("test"), length, TESTS);
  const error = network.engine.evaluate(() =>
    mse(lastAnswer(network, test), network.engine.constant([TESTS, 1], test.targets)).item(),
  );
  return { error, losses: log.map(({ loss }) => loss) };
}
