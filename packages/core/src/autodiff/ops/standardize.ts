// Mean 0 and variance 1, per column or per row, with the gradient through both statistics.

import { columnGroups, type Groups, rowGroups } from "../../kernels/groups.ts";
import type { Slice } from "../../tensor/memory.ts";
import { matrixShape } from "../../tensor/shape.ts";
import type { Var } from "../var.ts";

export interface Standardized {
  /** (x − mean) / √(variance + ε), shape of x. */
  value: Var;
  /** Mean of each group. */
  mean: Slice;
  /** Biased variance of each group. */
  variance: Slice;
}

/** Standardises every column over the batch (BatchNorm), x of shape [batch, features]. */
export function standardizeColumns(x: Var, epsilon: number): Standardized {
  const [rows, cols] = matrixShape("standardizeColumns", x.shape);
  return standardize("standardizeColumns", x, columnGroups(rows, cols), epsilon);
}

/** Standardises every row over its features (LayerNorm), x of shape [batch, features]. */
export function standardizeRows(x: Var, epsilon: number): Standardized {
  const [rows, cols] = matrixShape("standardizeRows", x.shape);
  return standardize("standardizeRows", x, rowGroups(rows, cols), epsilon);
}

function standardize(operation: string, x: Var, groups: Groups, epsilon: number): Standardized {
  const { engine } = x;
  const { kernels } = engine;
  const mean = engine.values.take(groups.count);
  const variance = engine.values.take(groups.count);
  const value: Var = engine.record(
    { operation, inputs: [x] },
    x.shape,
    (out) => {
      kernels.moments(x.slice, groups, mean, variance);
      kernels.standardize(x.slice, groups, mean, variance, epsilon, out);
    },
    (dOut) => {
      const { out, write } = engine.gradientOf(x);
      kernels.standardizeGradient(value.slice, dOut, groups, variance, epsilon, out, write);
    },
  );
  return { value, mean, variance };
}
