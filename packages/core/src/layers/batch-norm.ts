// Batch normalisation: every feature of the activations gets mean β and standard deviation γ over
// the batch. It normalises activations, not weights.

import type { Engine } from "../autodiff/engine.ts";
import { addRow } from "../autodiff/ops/add-row.ts";
import { multiplyRow } from "../autodiff/ops/multiply-row.ts";
import { standardizeColumns } from "../autodiff/ops/standardize.ts";
import type { Var } from "../autodiff/var.ts";
import { ArgumentError, ShapeError } from "../tensor/errors.ts";
import { viewOf } from "../tensor/memory.ts";
import { requireNumber, requireWhole } from "../tensor/require.ts";
import { matrixShape, showShape } from "../tensor/shape.ts";

export interface BatchNormOptions {
  /** Added to the variance; 1e-5 by default. */
  epsilon?: number;
  /** Weight of the NEW batch in the running statistics (PyTorch); null: a plain average of all. */
  momentum?: number | null;
  /** Whether γ and β are learnt; true by default. */
  affine?: boolean;
}

export interface BatchNorm {
  /** Scale, shape [features], 1 at first; null without `affine`. */
  gamma: Var | null;
  /** Shift, shape [features], 0 at first; null without `affine`. */
  beta: Var | null;
  /** Running mean per feature, 0 at first. */
  runningMean: number[];
  /** Running (unbiased) variance per feature, 1 at first. */
  runningVariance: number[];
  /**
   * [batch, features] → the same shape. In training the batch's own statistics count, and the
   * running ones follow; in `engine.evaluate` the running ones count.
   *
   * @throws {ShapeError} when the width differs
   * @throws {ArgumentError} in training on a batch of fewer than 2 samples
   */
  (x: Var): Var;
}

/**
 * @param features ≥ 1
 * @throws {ArgumentError} on options out of range
 * @see Ioffe, Szegedy 2015, Algorithms 1 and 2; running statistics as PyTorch's BatchNorm1d
 */
export function batchNorm(
  engine: Engine,
  features: number,
  { epsilon = 1e-5, momentum = 0.1, affine = true }: BatchNormOptions = {},
): BatchNorm {
  requireWhole("batchNorm", "features", features);
  requireNumber("batchNorm", "epsilon", epsilon, epsilon >= 0, "a number ≥ 0");
  if (momentum !== null) {
    const inRange = momentum >= 0 && momentum <= 1;
    requireNumber("batchNorm", "momentum", momentum, inRange, "a number in [0, 1]");
  }
  const filled = (value: number) => new Array<number>(features).fill(value);
  const gamma = affine ? engine.parameter([features], filled(1)) : null;
  const beta = affine ? engine.parameter([features], filled(0)) : null;
  let batches = 0;

  const layer: BatchNorm = Object.assign(
    (x: Var) => {
      const [batch, width] = matrixShape("batchNorm", x.shape);
      if (width !== features) {
        throw new ShapeError(`batchNorm: got ${showShape(x.shape)}, expected [batch, ${features}]`);
      }
      const standard = engine.training ? overBatch(x, batch) : overAll(x);
      const scaled = gamma ? multiplyRow(standard, gamma) : standard;
      return beta ? addRow(scaled, beta) : scaled;
    },
    { gamma, beta, runningMean: filled(0), runningVariance: filled(1) },
  );

  function overBatch(x: Var, batch: number): Var {
    if (batch < 2) {
      throw new ArgumentError(
        `batchNorm: got a batch of ${batch}, expected at least 2 samples in training`,
      );
    }
    const { value, mean, variance } = standardizeColumns(x, epsilon);
    batches++;
    const weight = momentum ?? 1 / batches;
    const follow = (running: number[], now: ArrayLike<number>, factor: number) =>
      running.map((old, j) => (1 - weight) * old + weight * factor * (now[j] as number));
    layer.runningMean = follow(layer.runningMean, viewOf(mean), 1);
    // Biased for the batch itself, unbiased for the data that it stands for.
    const unbiased = batch / (batch - 1);
    layer.runningVariance = follow(layer.runningVariance, viewOf(variance), unbiased);
    return value;
  }

  function overAll(x: Var): Var {
    const shift = layer.runningMean.map((mean) => -mean);
    const inverse = layer.runningVariance.map((variance) => 1 / Math.sqrt(variance + epsilon));
    const centred = addRow(x, engine.constant([features], shift));
    return multiplyRow(centred, engine.constant([features], inverse));
  }

  return layer;
}
