// The networks of the experiments: stacks of linear layers, and how they are trained.

import { Engine } from "../autodiff/engine.ts";
import type { Var } from "../autodiff/var.ts";
import type { Samples } from "../data/samples.ts";
import type { LogEntry } from "../diagnostics/diagnose.ts";
import type { Weights } from "../init/weights.ts";
import { batchNorm } from "../layers/batch-norm.ts";
import type { Layer } from "../layers/layer.ts";
import { type Linear, linear } from "../layers/linear.ts";
import { sequential } from "../layers/sequential.ts";
import { softmaxCrossEntropy } from "../losses/softmax-cross-entropy.ts";
import { clipByGlobalNorm } from "../optim/clipping.ts";
import { sgd } from "../optim/sgd.ts";
import type { Random } from "../random/random.ts";

export type Init = (random: Random, fanOut: number, fanIn: number) => Weights;

export interface Architecture {
  /** Features in, units of each hidden layer, classes. */
  widths: readonly number[];
  init: Init;
  activation: Layer;
  /** BatchNorm between every hidden linear layer and its activation. */
  batchNorm?: boolean;
  /** Value of the hidden biases at the start. */
  bias?: number;
}

export interface Multilayer {
  engine: Engine;
  /** [batch, in] → logits [batch, classes]. */
  network: Layer;
  layers: Linear[];
}

export function multilayer(random: Random, architecture: Architecture): Multilayer {
  const { widths, init, activation, batchNorm: normalised = false, bias = 0 } = architecture;
  const engine = new Engine();
  const layers = widths.slice(1).map((fanOut, l) => {
    const last = l === widths.length - 2;
    return linear(engine, init(random, fanOut, widths[l] as number), last ? 0 : bias);
  });
  return multilayerOf(engine, layers, activation, normalised);
}

/** The network of these layers, with `activation` (after BatchNorm, if wanted) between them. */
export function multilayerOf(
  engine: Engine,
  layers: Linear[],
  activation: Layer,
  normalised = false,
): Multilayer {
  const hidden = layers.slice(0, -1).flatMap((layer): Layer[] => {
    const width = layer.bias.slice.size;
    return normalised ? [layer, batchNorm(engine, width), activation] : [layer, activation];
  });
  return { engine, network: sequential([...hidden, layers.at(-1) as Layer]), layers };
}

/** `depth` linear layers in all, the hidden ones `width` wide. */
export function widthsOf(inputs: number, width: number, depth: number, classes: number): number[] {
  return [inputs, ...new Array<number>(depth - 1).fill(width), classes];
}

export interface Training {
  learningRate: number;
  steps: number;
  weightDecay?: number;
  /** Largest global gradient norm; no clipping without it. */
  clip?: number;
  /** Samples per step, drawn at random; all of them without it. */
  batch?: number;
}

/** Trains a classifier by SGD. @returns loss and gradient norm of every step; ends at a NaN */
export function trainClassifier(
  { engine, network }: Multilayer,
  { inputs, labels }: Samples,
  random: Random,
  { learningRate, steps, weightDecay = 0, clip, batch }: Training,
): LogEntry[] {
  const optimizer = sgd(engine, { learningRate, weightDecay });
  const log: LogEntry[] = [];
  for (let step = 0; step < steps; step++) {
    const chosen = batch
      ? Array.from({ length: batch }, () => random.int(inputs.length))
      : inputs.map((_, i) => i);
    const loss = engine.step(() => {
      const x = batchOf(
        engine,
        chosen.map((i) => inputs[i] as number[]),
      );
      const value = softmaxCrossEntropy(
        network(x),
        chosen.map((i) => labels[i] as number),
      );
      engine.backward(value);
      return value.item();
    });
    const gradientNorm = clipByGlobalNorm(engine, clip ?? Number.MAX_VALUE);
    log.push({ loss, gradientNorm });
    if (!Number.isFinite(loss)) break;
    optimizer.step();
  }
  return log;
}

/** Loss and accuracy on all samples, in evaluation mode. */
export function evaluateClassifier(
  { engine, network }: Multilayer,
  { inputs, labels }: Samples,
): { loss: number; accuracy: number } {
  return engine.evaluate(() => {
    const logits = network(batchOf(engine, inputs));
    const loss = softmaxCrossEntropy(logits, labels).item();
    return { loss, accuracy: accuracyOf(logits, labels) };
  });
}

/** Fraction of rows whose largest logit is the label's; NaN never wins. */
export function accuracyOf(logits: Var, labels: readonly number[]): number {
  const [, classes = 0] = logits.shape;
  const values = logits.toArray();
  const right = labels.filter((label, i) => {
    const row = values.slice(i * classes, (i + 1) * classes);
    return row.every((value, c) => c === label || value < (row[label] as number));
  });
  return right.length / labels.length;
}

/** Rows as a constant, shape [rows, columns]. */
export function batchOf(engine: Engine, rows: readonly (readonly number[])[]): Var {
  return engine.constant([rows.length, rows[0]?.length ?? 0], rows.flat());
}

/** A matrix of standard normal numbers. */
export function normalRows(random: Random, rows: number, cols: number): number[][] {
  return Array.from({ length: rows }, () => Array.from({ length: cols }, () => random.normal()));
}
