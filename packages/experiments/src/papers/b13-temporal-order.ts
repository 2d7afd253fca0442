// B13: a plain RNN learns an order over a short distance; over a longer one only with clipping.

import {
  accuracyOf,
  createRandom,
  type Labelled,
  lastAnswer,
  normalRows,
  recurrentUniform,
  rnnCell,
  type SequenceReader,
  sequenceReader,
  sgd,
  softmaxCrossEntropy,
  spectralRadius,
  temporalOrder,
  trainSequenceReader,
} from "@pravah/core";
import type { Experiment } from "./experiment.ts";

const HIDDEN = 20;
const BATCH = 20;
const RATE = 0.1;
const UPDATES = 1500;
const CLIP = 1;
const TESTS = 1000;
const LENGTHS = [10, 15, 20, 25];

export const temporalOrderClipping: Experiment = {
  id: "B13",
  title: "Temporal order: success by length, with and without clipping",
  source: "Pascanu, Mikolov, Bengio 2013, Fig. 7",
  reported: "without clipping success falls with the length, with clipping it stays",
  criterion: "length 10: both ≥ 2/3 of the seeds; length 20: clipped ≥ 2/3, plain none",
  fast: false,
  run(seeds) {
    const runs = (clip?: number) =>
      LENGTHS.map((length) => seeds.map((seed) => learn(seed, length, clip)));
    const found = { plain: runs(), clipped: runs(CLIP) };
    const success = (name: keyof typeof found, length: number) => {
      const values = found[name][LENGTHS.indexOf(length)] ?? [];
      return values.filter((accuracy) => accuracy > 0.99).length / values.length;
    };
    const names = ["plain", "clipped"] as const;
    return {
      measured: Object.fromEntries(
        names.flatMap((name) =>
          LENGTHS.map((length, i) => [`accuracy, ${name}, length ${length}`, found[name][i] ?? []]),
        ),
      ),
      passed:
        success("plain", 10) >= 2 / 3 &&
        success("clipped", 10) >= 2 / 3 &&
        success("clipped", 20) >= 2 / 3 &&
        success("plain", 20) === 0,
      plot: {
        title: "Fraction of runs with more than 99 % right",
        x: { label: "length" },
        y: { label: "fraction" },
        curves: names.map((name) => ({
          name,
          points: LENGTHS.map((length) => [length, success(name, length)] as const),
        })),
      },
    };
  },
};

function learn(seed: number, length: number, clip?: number): number {
  const network = orderReader(seed);
  const random = createRandom(seed).fork(`order ${length}`);
  trainSequenceReader(
    network,
    orderTraining(() => temporalOrder(random, length, BATCH), clip),
  );
  const test = temporalOrder(random.fork("test"), length, TESTS);
  return network.engine.evaluate(() => accuracyOf(lastAnswer(network, test), test.labels));
}

/** A tanh RNN whose state matrix is Gaussian with spectral radius 1. */
export function orderReader(seed: number): SequenceReader {
  const random = createRandom(seed);
  const weights = recurrentUniform(random, { cell: "rnn", inputs: 6, hidden: HIDDEN });
  const gaussian = normalRows(random, HIDDEN, HIDDEN);
  const radius = spectralRadius(gaussian);
  const weightHh = gaussian.map((row) => row.map((w) => w / radius));
  return sequenceReader(random, 4, (engine) => rnnCell(engine, { ...weights, weightHh }));
}

export function orderTraining(draw: () => Labelled, clip?: number) {
  return {
    draw,
    loss: (logits: Parameters<typeof softmaxCrossEntropy>[0], { labels }: Labelled) =>
      softmaxCrossEntropy(logits, labels),
    optimizer: (engine: SequenceReader["engine"]) => sgd(engine, { learningRate: RATE }),
    updates: UPDATES,
    enough: 0.02,
    ...(clip === undefined ? {} : { clip }),
  };
}
