// Norms that neither overflow nor underflow.

import { type Slice, viewOf } from "../tensor/memory.ts";
import type { Kernels } from "./kernels.ts";

/** Sums of squares in this range have lost no digit. */
const SAFE = { low: 1e-280, high: 1e280 };

/**
 * p-norm of all entries of all slices as one vector, p ≥ 1 or Infinity. Entries of any finite size
 * give a right result; NaN gives NaN.
 */
export function norm(kernels: Kernels, slices: readonly Slice[], p = 2): number {
  if (p === 2) {
    const squares = slices.reduce((sum, slice) => sum + kernels.sumSquares(slice), 0);
    if (squares > SAFE.low && squares < SAFE.high) return Math.sqrt(squares);
  }
  const largest = slices.reduce((most, slice) => Math.max(most, kernels.maxAbs(slice)), 0);
  if (p === Number.POSITIVE_INFINITY || largest === 0 || !Number.isFinite(largest)) return largest;
  // Relative to the largest entry no power leaves the range of a float64.
  let sum = 0;
  for (const slice of slices) {
    for (const value of viewOf(slice)) sum += (Math.abs(value) / largest) ** p;
  }
  return largest * sum ** (1 / p);
}
