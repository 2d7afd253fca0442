// Operations: gradients against central differences over many shapes, values against plain loops.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  add,
  addRow,
  columns,
  detach,
  Engine,
  matmul,
  mean,
  mul,
  multiplyRow,
  rows,
  scale,
  standardizeColumns,
  standardizeRows,
  sub,
  sum,
  type Var,
} from "../../src/index.ts";
import { gradientError } from "../gradient-error.ts";

const side = fc.integer({ min: 1, max: 4 });
const shapes = fc.tuple(side, side, side, fc.integer());

const OPS: [
  name: string,
  inputs: (n: number, k: number, m: number) => number[][],
  f: (...v: Var[]) => Var,
][] = [
  [
    "add",
    (n, k) => [
      [n, k],
      [n, k],
    ],
    (a, b) => add(a as Var, b as Var),
  ],
  [
    "sub",
    (n, k) => [
      [n, k],
      [n, k],
    ],
    (a, b) => sub(a as Var, b as Var),
  ],
  [
    "mul",
    (n, k) => [
      [n, k],
      [n, k],
    ],
    (a, b) => mul(a as Var, b as Var),
  ],
  ["scale", (n, k) => [[n, k]], (a) => scale(a as Var, -1.7)],
  [
    "matmul",
    (n, k, m) => [
      [n, k],
      [k, m],
    ],
    (a, b) => matmul(a as Var, b as Var),
  ],
  [
    "matmul, b transposed",
    (n, k, m) => [
      [n, k],
      [m, k],
    ],
    (a, b) => matmul(a as Var, b as Var, { transposeB: true }),
  ],
  ["addRow", (n, k) => [[n, k], [k]], (x, row) => addRow(x as Var, row as Var)],
  ["multiplyRow", (n, k) => [[n, k], [k]], (x, row) => multiplyRow(x as Var, row as Var)],
  ["columns", (n, k) => [[n, k + 2]], (x) => columns(x as Var, 1, (x as Var).shape[1] as number)],
  ["rows", (n, k) => [[n + 2, k]], (x) => rows(x as Var, 1, 2)],
  [
    "two blocks of one matrix",
    (n, k) => [[n, 2 * k]],
    (x) => {
      const half = ((x as Var).shape[1] as number) / 2;
      return mul(columns(x as Var, 0, half), columns(x as Var, half, 2 * half));
    },
  ],
  // Two or more members per group: the variance of one alone is 0, and so is its gradient.
  ["standardizeColumns", (n, k) => [[n + 2, k]], (x) => standardizeColumns(x as Var, 0.1).value],
  ["standardizeRows", (n, k) => [[n, k + 2]], (x) => standardizeRows(x as Var, 0.1).value],
  ["sum", (n, k) => [[n, k]], (a) => sum(a as Var)],
  ["mean", (n, k) => [[n, k]], (a) => mean(a as Var)],
  [
    "a value used twice",
    (n, k) => [[n, k]],
    (a) => add(mul(a as Var, a as Var), scale(a as Var, 3)),
  ],
  ["a sum used twice", (n, k) => [[n, k]], (a) => mul(sum(a as Var), mean(a as Var))],
];

describe.each(OPS)("%s", (_, inputs, f) => {
  it("has the gradient that central differences give", () => {
    fc.assert(
      fc.property(shapes, ([n, k, m, seed]) => {
        expect(gradientError(seed, inputs(n, k, m), () => f)).toBeLessThan(1e-6);
      }),
      { numRuns: 25, seed: 11 },
    );
  });
});

describe("values", () => {
  it("matmul agrees with the sum over k, also for inner size 0", () => {
    const engine = new Engine();
    engine.step(() => {
      const a = engine.constant([2, 3], [1, 2, 3, 4, 5, 6]);
      const b = engine.constant([3, 2], [1, 0, 0, 1, 1, 1]);
      expect(matmul(a, b).toArray()).toEqual([4, 5, 10, 11]);
      const nothing = matmul(engine.constant([2, 0], []), engine.constant([0, 3], []));
      expect(nothing.shape).toEqual([2, 3]);
      expect(nothing.toArray()).toEqual([0, 0, 0, 0, 0, 0]);
    });
  });

  it("float32 rounds to float32, and agrees with float64 to its precision", () => {
    const product = (dtype: "float32" | "float64") => {
      const engine = new Engine({ dtype });
      return engine.step(() =>
        matmul(engine.constant([1, 2], [0.1, 0.2]), engine.constant([2, 1], [0.3, 0.7])).item(),
      );
    };
    expect(product("float32")).toBe(Math.fround(product("float32")));
    expect(product("float32")).not.toBe(product("float64"));
    expect(product("float32")).toBeCloseTo(product("float64"), 6);
  });
});

describe("empty and size-1 shapes", () => {
  it.each(OPS)("%s takes a batch of none", (_, inputs, f) => {
    const engine = new Engine();
    // Sizes as the op asks for them, the batch being 0 where that can be.
    const shapes = inputs(0, 1, 1).map((shape) => [...shape]);
    const values = shapes.map((shape) =>
      engine.parameter(shape, new Array(shape.reduce((a, b) => a * b, 1)).fill(0.5)),
    );
    engine.step(() => {
      const act = () => f(...values);
      // A mean of nothing does not exist; everything else is defined.
      if (_ === "mean" || _ === "a sum used twice") expect(act).toThrow("has no entries");
      else engine.backward(sum(act()));
    });
    for (const value of values) expect(value.gradient()).toHaveLength(value.slice.size);
  });
});

describe("detach", () => {
  it("keeps the value and stops the gradient", () => {
    const engine = new Engine();
    const x = engine.parameter([1], [3]);
    engine.step(() => {
      const y = mul(x, detach(x));
      expect(y.toArray()).toEqual([9]);
      engine.backward(sum(y));
      expect(x.gradient()).toEqual([3]);
    });
  });
});

describe("errors", () => {
  const engine = new Engine();
  const a = engine.constant([3, 4], new Array(12).fill(1));
  const b = engine.constant([5, 2], new Array(10).fill(1));
  it.each([
    ["matmul: [3, 4] × [5, 2]: inner sizes 4 and 5 differ", () => matmul(a, b)],
    ["add: got [5, 2], expected [3, 4]", () => add(a, b)],
    ["mul: got [5, 2], expected [3, 4]", () => mul(a, b)],
    ["addRow: got a row [5, 2], expected [4]", () => addRow(a, b)],
    ["multiplyRow: got a row [5, 2], expected [4]", () => multiplyRow(a, b)],
    ["columns: got 1 … 9, expected a range within 0 … 4", () => columns(a, 1, 9)],
    ["rows: got 2 … 1, expected a range within 0 … 3", () => rows(a, 2, 1)],
    ["constant: got 2 values for shape [3]", () => engine.constant([3], [1, 2])],
    ["parameter: [2, -1] is no shape: -1", () => engine.parameter([2, -1], [])],
    ["mean: got [0], which has no entries", () => mean(engine.constant([0], []))],
    ["backward: got [3, 4], expected a scalar loss", () => engine.backward(scale(a, 1))],
    ["item: got [3, 4], expected one entry", () => a.item()],
  ])("%s", (message, act) => {
    expect(() => engine.step(act)).toThrow(message);
  });
});
