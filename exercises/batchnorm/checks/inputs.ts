// Batches and states, statistics of columns, and a linear layer.

import {
  type Mat,
  map,
  matmul,
  normalVector,
  permuted,
  type Random,
  sum,
  transpose,
  type Vec,
} from "@pravah/checks";
import type { State } from "./layer.ts";

/** Columns of clearly different numbers, so that no variance is small by chance: 0 … n−1, ±0.3. */
export function spreadMatrix(random: Random, batch: number, features: number): Mat {
  const ranks = Array.from({ length: batch }, (_, rank) => rank);
  const columns = Array.from({ length: features }, () =>
    permuted(random, ranks).map((rank) => rank + random.uniform(-0.3, 0.3)),
  );
  return transpose(columns);
}

export const positives = (random: Random, size: number) =>
  Array.from({ length: size }, () => random.uniform(0.3, 3));
/** Of both signs, and none near 0. */
export const signed = (random: Random, size: number) =>
  positives(random, size).map((v, i) => (i % 2 === 0 ? -v : v));
export const randomState = (random: Random, features: number): State => ({
  runningMean: normalVector(random, features),
  runningVar: positives(random, features),
});

export const inputsOf = (W: Mat): number => (W[0] as Vec).length;
export const columnMeans = (m: Mat): Vec => transpose(m).map((v) => sum(v) / v.length);
/** Half the mean squared difference of two entries, over all pairs. */
export const columnVariances = (m: Mat): Vec =>
  transpose(m).map((v) => {
    const squares = v.flatMap((one) => v.map((other) => (one - other) ** 2));
    return sum(squares) / (2 * squares.length);
  });
export const linear = (X: Mat, W: Mat, b: Vec): Mat =>
  map(matmul(X, transpose(W)), (z, _, unit) => z + (b[unit] as number));
