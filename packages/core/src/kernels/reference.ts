// The kernels in plain loops: slow, short, and the specification of every other implementation.

import { type Slice, viewOf } from "../tensor/memory.ts";
import type { Kernels, Write } from "./kernels.ts";

export const referenceKernels: Kernels = {
  fill(out, value) {
    viewOf(out).fill(value);
  },

  copy(x, out) {
    viewOf(out).set(viewOf(x));
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

  matmul(a, b, out, { n, k, m }, write) {
    const [as, bs, cs] = [viewOf(a.slice), viewOf(b.slice), viewOf(out)];
    if (write === "set") cs.fill(0);
    // Strides instead of transposed copies: entry (i, l) of op(a) is as[i·ai + l·al].
    const [ai, al] = a.transposed ? [1, n] : [k, 1];
    for (let i = 0; i < n; i++) {
      const row = i * m;
      if (b.transposed) {
        // Rows of b are columns of op(b): a dot product reads both in order.
        for (let j = 0; j < m; j++) {
          let sum = 0;
          for (let l = 0; l < k; l++)
            sum += (as[i * ai + l * al] as number) * (bs[j * k + l] as number);
          cs[row + j] = (cs[row + j] as number) + sum;
        }
      } else {
        for (let l = 0; l < k; l++) {
          const left = as[i * ai + l * al] as number;
          const from = l * m;
          for (let j = 0; j < m; j++)
            cs[row + j] = (cs[row + j] as number) + left * (bs[from + j] as number);
        }
      }
    }
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
};

/** Accumulates in float64, whatever the precision of the entries. */
function total(x: Slice, term: (value: number) => number): number {
  const values = viewOf(x);
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += term(values[i] as number);
  return sum;
}

function each(out: Slice, write: Write, value: (i: number) => number): void {
  const values = viewOf(out);
  if (write === "set") {
    for (let i = 0; i < values.length; i++) values[i] = value(i);
  } else {
    for (let i = 0; i < values.length; i++) values[i] = (values[i] as number) + value(i);
  }
}
