// Seeded inputs for experiments inside a check.

import type { Random } from "@pravah/core";

/** A `rows` × `cols` matrix of independent N(0, std²) entries. */
export function normalMatrix(random: Random, rows: number, cols: number, std = 1): number[][] {
  const matrix: number[][] = [];
  for (let i = 0; i < rows; i++) {
    const row: number[] = [];
    for (let j = 0; j < cols; j++) row.push(random.normal(0, std));
    matrix.push(row);
  }
  return matrix;
}

/** `size` independent N(0, std²) numbers. */
export const normalVector = (random: Random, size: number, std = 1): number[] =>
  normalMatrix(random, 1, size, std).flat();

/** The entries of `list` in a random order (Fisher–Yates). */
export function permuted<T>(random: Random, list: readonly T[]): T[] {
  const copy = [...list];
  for (let i = copy.length - 1; i > 0; i--) {
    const j = random.int(i + 1);
    [copy[i], copy[j]] = [copy[j] as T, copy[i] as T];
  }
  return copy;
}
