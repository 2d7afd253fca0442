// Plain recurrent networks for experiments in a check: made, examined and trained by the engine.

import {
  adding,
  clipByGlobalNorm,
  diagnose,
  Engine,
  type LogEntry,
  linear,
  mse,
  type Random,
  recurrentUniform,
  rnnCell,
  sgd,
  softmaxCrossEntropy,
  spectralRadius,
  standardUniform,
  temporalOrder,
  unroll,
  type Var,
} from "@pravah/core";
import type { Examination } from "./networks.ts";
import { normalMatrix } from "./random-inputs.ts";

export interface RecurrentSettings {
  /** Adding two numbers (mean squared error), or telling the order of two symbols (four classes). */
  task: "adding" | "temporal-order";
  /** Time steps; ≥ 10 for `temporal-order`. */
  length: number;
  hidden: number;
  /** Samples of a batch. */
  batch: number;
  /** Spectral radius of a Gaussian state matrix; without it PyTorch's uniform start. */
  radius?: number;
}

export interface RecurrentExamination extends Examination {
  /** ‖∂loss/∂z_t‖ of the state's sum z_t per time step, oldest first. */
  timeNorm: number[];
}

const SIZES = {
  adding: { inputs: 2, outputs: 1 },
  "temporal-order": { inputs: 6, outputs: 4 },
} as const;

/**
 * What the engine measures in a fresh tanh RNN with a linear readout, on one fresh batch. Layers are
 * the weights of input, state and readout; the hidden layer is the last state.
 */
export function examinedRecurrent(
  random: Random,
  settings: RecurrentSettings,
): RecurrentExamination {
  const { engine, drawLoss } = build(random, settings);
  const { loss, layers } = diagnose(engine, drawLoss());
  const states = layers.flatMap(({ activation }) => (activation === null ? [] : [activation]));
  return {
    loss,
    actStd: states.map(({ std }) => std),
    deadFraction: states.map(({ dead }) => dead),
    saturatedFraction: states.map(({ saturated }) => saturated),
    dZNorm: layers.map(({ signalNorms }) => Math.hypot(...signalNorms)),
    dWNorm: layers.map(({ gradientNorm }) => gradientNorm),
    timeNorm: layers.find(({ signalNorms }) => signalNorms.length > 1)?.signalNorms ?? [],
  };
}

/** Trains the RNN by SGD on fresh batches. @returns what was logged; ends at a NaN */
export function trainedRecurrent(
  random: Random,
  settings: RecurrentSettings,
  { lr, clip, steps }: { lr: number; clip: number | null; steps: number },
): LogEntry[] {
  const { engine, drawLoss } = build(random, settings);
  const optimizer = sgd(engine, { learningRate: lr });
  const log: LogEntry[] = [];
  for (let step = 0; step < steps && Number.isFinite(log.at(-1)?.loss ?? 0); step++) {
    const lossOf = drawLoss();
    const loss = engine.step(() => {
      const value = lossOf();
      engine.backward(value);
      return value.item();
    });
    log.push({ loss, gradientNorm: clipByGlobalNorm(engine, clip ?? Number.MAX_VALUE) });
    optimizer.step();
  }
  return log;
}

function build(random: Random, { task, length, hidden, batch, radius }: RecurrentSettings) {
  const { inputs, outputs } = SIZES[task];
  const engine = new Engine();
  const weights = recurrentUniform(random, { cell: "rnn", inputs, hidden });
  if (radius !== undefined) weights.weightHh = gaussianOfRadius(random, hidden, radius);
  const cell = rnnCell(engine, weights);
  const readout = linear(engine, standardUniform(random, outputs, hidden));
  const answerTo = (steps: number[][]) => {
    const xs = steps.map((step) => engine.constant([batch, inputs], step));
    return readout(unroll(cell, xs).at(-1)?.h as Var);
  };
  /** The loss of one fresh batch, to be computed inside a step. */
  const drawLoss = (): (() => Var) => {
    if (task === "adding") {
      const { steps, targets } = adding(random, length, batch);
      return () => mse(answerTo(steps), engine.constant([batch, outputs], targets));
    }
    const { steps, labels } = temporalOrder(random, length, batch);
    return () => softmaxCrossEntropy(answerTo(steps), labels);
  };
  return { engine, drawLoss };
}

function gaussianOfRadius(random: Random, size: number, radius: number): number[][] {
  const raw = normalMatrix(random, size, size);
  const factor = radius / spectralRadius(raw);
  return raw.map((row) => row.map((w) => factor * w));
}
