// The seam for speed: every operation of the engine calls one of these, on slices. `reference.ts` is
// the specification in plain loops; a faster implementation must agree with it.

import type { Slice } from "../tensor/memory.ts";
import type { NormalizationKernels } from "./normalization.ts";
import type { OptimizerKernels } from "./optimizers.ts";
import type { RecurrentKernels } from "./recurrent.ts";

/** An element-wise function with its derivative; fast kernels know it by its name. */
export interface UnaryRule {
  name: string;
  value(x: number): number;
  /** dy/dx at x; `y` is the value there, which often makes it cheap. */
  slope(x: number, y: number): number;
}

/**
 * How a result is put down: the first writer of a gradient sets it, later ones add to it, so that
 * nothing has to be filled with zeros first.
 */
export type Write = "set" | "add";

export interface Kernels extends NormalizationKernels, RecurrentKernels, OptimizerKernels {
  fill(out: Slice, value: number): void;
  /** x ← x + value, entry by entry. */
  addConstant(x: Slice, value: number): void;
  /** out = α·x + β·y, entry by entry. */
  combine(alpha: number, x: Slice, beta: number, y: Slice, out: Slice): void;
  /** out ← α·x */
  scale(alpha: number, x: Slice, out: Slice, write: Write): void;
  /** out ← x ⊙ y */
  multiply(x: Slice, y: Slice, out: Slice, write: Write): void;
  unary(rule: UnaryRule, x: Slice, out: Slice): void;
  /** dx ← dy ⊙ rule′(x) */
  unaryGradient(rule: UnaryRule, x: Slice, y: Slice, dy: Slice, dx: Slice, write: Write): void;
  /** out ← op(a)·op(b), [n, k] × [k, m]; an operand that is `transposed` is stored the other way round. */
  matmul(a: Operand, b: Operand, out: Slice, sizes: MatmulSizes, write: Write): void;
  /** out = x + row, the row being added to each of the rows of x. */
  addRow(x: Slice, row: Slice, out: Slice): void;
  /** out ← sum over the rows of x, which is [rows, out.size]. */
  sumRows(x: Slice, out: Slice, write: Write): void;
  /** Sum of all entries, accumulated in float64. */
  sum(x: Slice): number;
  /** Sum of squares of all entries, accumulated in float64. */
  sumSquares(x: Slice): number;
  /** Largest absolute value; 0 where there is no entry, NaN where one is NaN. */
  maxAbs(x: Slice): number;
  /** out ← min(max(x, −limit), limit), entry by entry. */
  clamp(x: Slice, limit: number, out: Slice): void;
  /** A block of `rows` × `cols` entries of one matrix ← or is added to that of another. */
  block(x: Block, out: Block, rows: number, cols: number, write: Write): void;
}

/** Where a block begins in a matrix, and how long the matrix's rows are. */
export interface Block {
  slice: Slice;
  offset: number;
  stride: number;
}

export interface Operand {
  slice: Slice;
  transposed: boolean;
}

export interface MatmulSizes {
  n: number;
  k: number;
  m: number;
}
