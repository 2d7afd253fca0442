// Kernels of BatchNorm and LayerNorm.

import type { Slice } from "../tensor/memory.ts";
import type { Groups } from "./groups.ts";
import type { Write } from "./kernels.ts";

export interface NormalizationKernels {
  /** mean and (biased) variance of each group of x. */
  moments(x: Slice, groups: Groups, mean: Slice, variance: Slice): void;
  /** out = (x − mean) / √(variance + epsilon), per group. */
  standardize(
    x: Slice,
    groups: Groups,
    mean: Slice,
    variance: Slice,
    epsilon: number,
    out: Slice,
  ): void;
  /** Gradient of `standardize` where mean and variance are those of x itself; `y` is its value. */
  standardizeGradient(
    y: Slice,
    dy: Slice,
    groups: Groups,
    variance: Slice,
    epsilon: number,
    dx: Slice,
    write: Write,
  ): void;
  /** out ← x ⊙ row, each of the rows of x being multiplied by it. */
  multiplyRow(x: Slice, row: Slice, out: Slice, write: Write): void;
  /** out ← sum over the rows of x ⊙ y, which are [rows, out.size]. */
  sumRowsOfProduct(x: Slice, y: Slice, out: Slice, write: Write): void;
}
