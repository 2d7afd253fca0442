// Shapes: lists of sizes, row by row in memory.

import { ArgumentError, ShapeError } from "./errors.ts";

export type Shape = readonly number[];

/** Number of entries; 1 for the shape `[]` of a scalar, 0 where a size is 0. */
export function sizeOf(shape: Shape): number {
  return shape.reduce((product, size) => product * size, 1);
}

/** @throws {ArgumentError} when a size is no whole number ≥ 0 */
export function requireShape(operation: string, shape: Shape): void {
  for (const size of shape) {
    if (!Number.isInteger(size) || size < 0) {
      throw new ArgumentError(`${operation}: [${shape.join(", ")}] is no shape: ${size}`);
    }
  }
}

/** @throws {ShapeError} when the shapes differ */
export function requireSameShape(operation: string, got: Shape, expected: Shape): void {
  if (got.length === expected.length && got.every((size, i) => size === expected[i])) return;
  throw new ShapeError(`${operation}: got ${showShape(got)}, expected ${showShape(expected)}`);
}

/** Rows and columns of a matrix. @throws {ShapeError} for anything else */
export function matrixShape(operation: string, shape: Shape): [rows: number, cols: number] {
  const [rows, cols] = shape;
  if (shape.length !== 2 || rows === undefined || cols === undefined) {
    throw new ShapeError(`${operation}: got ${showShape(shape)}, expected a matrix [rows, cols]`);
  }
  return [rows, cols];
}

/** @throws {ShapeError} unless `row` is as long as the matrix is wide */
export function requireRow(operation: string, row: Shape, matrix: Shape): void {
  const [, cols] = matrixShape(operation, matrix);
  if (row.length === 1 && row[0] === cols) return;
  throw new ShapeError(`${operation}: got a row ${showShape(row)}, expected [${cols}]`);
}

export function showShape(shape: Shape): string {
  return `[${shape.join(", ")}]`;
}
