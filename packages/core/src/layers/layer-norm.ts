// Layer normalisation: as BatchNorm, but over the features of each sample. No batch is needed.

import type { Engine } from "../autodiff/engine.ts";
import { addRow } from "../autodiff/ops/add-row.ts";
import { multiplyRow } from "../autodiff/ops/multiply-row.ts";
import { standardizeRows } from "../autodiff/ops/standardize.ts";
import type { Var } from "../autodiff/var.ts";
import { ShapeError } from "../tensor/errors.ts";
import { requireNumber, requireWhole } from "../tensor/require.ts";
import { matrixShape, showShape } from "../tensor/shape.ts";

export interface LayerNorm {
  /** Scale, shape [features], 1 at first. */
  gamma: Var;
  /** Shift, shape [features], 0 at first. */
  beta: Var;
  /** [batch, features] → the same shape. @throws {ShapeError} when the width differs */
  (x: Var): Var;
}

/**
 * @param features ≥ 1
 * @param epsilon added to the variance, ≥ 0
 * @throws {ArgumentError} otherwise
 * @see Ba, Kiros, Hinton 2016, "Layer Normalization", eq. 3 and 4
 */
export function layerNorm(engine: Engine, features: number, epsilon = 1e-5): LayerNorm {
  requireWhole("layerNorm", "features", features);
  requireNumber("layerNorm", "epsilon", epsilon, epsilon >= 0, "a number ≥ 0");
  const gamma = engine.parameter([features], new Array<number>(features).fill(1));
  const beta = engine.parameter([features], new Array<number>(features).fill(0));
  const layer = (x: Var) => {
    const [, width] = matrixShape("layerNorm", x.shape);
    if (width !== features) {
      throw new ShapeError(`layerNorm: got ${showShape(x.shape)}, expected [batch, ${features}]`);
    }
    return addRow(multiplyRow(standardizeRows(x, epsilon).value, gamma), beta);
  };
  return Object.assign(layer, { gamma, beta });
}
