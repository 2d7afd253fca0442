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
