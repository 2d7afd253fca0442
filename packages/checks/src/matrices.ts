// Matrices as lists of rows: made of one number, picked from, multiplied by a number.

import { type Mat, map, type Vec } from "@pravah/core/kit";

/** A `rows` × `cols` matrix of this number. */
export const filled = (rows: number, cols: number, value: number): Mat =>
  Array.from({ length: rows }, () => new Array<number>(cols).fill(value));

/** A `rows` × `cols` matrix of ones. */
export const ones = (rows: number, cols: number): Mat => filled(rows, cols, 1);

/** Zeros in the shape of `m`. */
export const zerosLike = (m: Mat): Mat => map(m, () => 0);

/** The rows at these indices, in this order; the same rows, not copies. */
export const rows = (m: Mat, which: readonly number[]): Mat => which.map((row) => m[row] as Vec);

/** The column at this index, as a matrix of one column. */
export const column = (m: Mat, index: number): Mat => m.map((row) => [row[index] as number]);

/** factor · m */
export const times = (m: Mat, factor: number): Mat => map(m, (entry) => factor * entry);
