// The kernels in plain loops: slow, short, and the specification of every other implementation.

import { type Slice, viewOf } from "../tensor/memory.ts";
import { each } from "./each.ts";
import type { Kernels } from "./kernels.ts";
import { referenceMatmul } from "./reference-matmul.ts";
import { referenceNormalization } from "./reference-normalization.ts";
import { referenceOptimizers } from "./reference-optimizers.ts";
import { referenceRecurrent } from "./reference-recurrent.ts";

export const referenceKernels: Kernels = {
  ...referenceMatmul,
  ...referenceNormalization,
  ...referenceRecurrent,
  ...referenceOptimizers,

  fill(out, value) {
    viewOf(out).fill(value);
  },

  addConstant(x, value) {
    each(x, "add", () => value);
  },

  combine(alpha, x, beta, y, out) {
    const [xs, ys] = [viewOf(x), viewOf(y)];
    each(out, "set", (i) => alpha * (xs[i] as number) + beta * (ys[i] as number));
  },

  scale(alpha, x, out, write) {
    const xs = viewOf(x);
    each(out, write, (i) => alpha * (xs[i] as number));
  },

  multiply(x, y, out, write) {
    const [xs, ys] = [viewOf(x), viewOf(y)];
    each(out, write, (i) => (xs[i] as number) * (ys[i] as number));
  },

  unary(rule, x, out) {
    const xs = viewOf(x);
    each(out, "set", (i) => rule.value(xs[i] as number));
  },

  unaryGradient(rule, x, y, dy, dx, write) {
    const [xs, ys, dys] = [viewOf(x), viewOf(y), viewOf(dy)];
    each(dx, write, (i) => (dys[i] as number) * rule.slope(xs[i] as number, ys[i] as number));
  },

  addRow(x, row, out) {
    const [xs, rows] = [viewOf(x), viewOf(row)];
    each(out, "set", (i) => (xs[i] as number) + (rows[i % rows.length] as number));
  },

  sumRows(x, out, write) {
    const xs = viewOf(x);
    const cols = out.size;
    each(out, write, (j) => {
      let sum = 0;
      for (let i = j; i < xs.length; i += cols) sum += xs[i] as number;
      return sum;
    });
  },

  sum(x) {
    return total(x, (value) => value);
  },

  sumSquares(x) {
    return total(x, (value) => value * value);
  },

  maxAbs(x) {
    const xs = viewOf(x);
    let largest = 0;
    // Math.max keeps a NaN.
    for (let i = 0; i < xs.length; i++) largest = Math.max(largest, Math.abs(xs[i] as number));
    return largest;
  },

  clamp(x, limit, out) {
    const xs = viewOf(x);
    each(out, "set", (i) => Math.min(Math.max(xs[i] as number, -limit), limit));
  },

  block(x, out, rows, cols, write) {
    const [xs, outs] = [viewOf(x.slice), viewOf(out.slice)];
    for (let i = 0; i < rows; i++) {
      for (let j = 0; j < cols; j++) {
        const at = out.offset + i * out.stride + j;
        const value = xs[x.offset + i * x.stride + j] as number;
        outs[at] = write === "set" ? value : (outs[at] as number) + value;
      }
    }
  },
};

/** Accumulates in float64, whatever the precision of the entries. */
function total(x: Slice, term: (value: number) => number): number {
  const values = viewOf(x);
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += term(values[i] as number);
  return sum;
}
