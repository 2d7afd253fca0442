// gradcheck: passes the right gradient, tells by how much a wrong one is off, and never nods at zeros.

import { describe, expect, it } from "vitest";
import { type GradientReport, gradcheck } from "../src/index.ts";
import { failureOf, trial } from "./trial.ts";

type Mat = number[][];
const apply = (x: Mat, f: (v: number) => number) => x.map((row) => row.map(f));
const X = [
  [0.4, -1.2, 2],
  [0.3, 0.9, -0.5],
];

/** Checks y = f(x) with slope g(x), both asked of the work. */
async function checkSlope(
  f: (v: number) => number,
  g: (v: number) => number,
  kinks: number[] = [],
  x = X,
) {
  const reports: GradientReport[] = [];
  const functions = {
    forward: (m: Mat) => apply(m, f),
    backward: (d: Mat, m: Mat) => d.map((row, i) => row.map((v, j) => v * g(m[i]?.[j] as number))),
  };
  const outcome = await trial(functions as never, async (call) => {
    reports.push(
      await gradcheck({
        inputs: { x },
        forward: async (at) => (await call("forward", at.x)) as Mat,
        backward: async (at, d) => ({ x: (await call("backward", d, at.x)) as Mat }),
        kinks,
      }),
    );
  });
  return { outcome, report: reports[0] };
}

describe("gradcheck", () => {
  it("passes a right gradient, and reports what it compared", async () => {
    const { outcome, report } = await checkSlope(Math.sin, Math.cos);
    expect(outcome.outcome).toBe("pass");
    expect(report).toMatchObject({ compared: 6, nearKinks: 0 });
    expect(report?.worstError).toBeLessThan(1e-6);
    expect(report?.worstError).toBeGreaterThanOrEqual(0);
  });

  it("fails a wrong one with worst index, both values, error, step and seed", async () => {
    const { outcome } = await checkSlope(Math.sin, (v) => (v === 2 ? 1 : Math.cos(v)));
    const failure = failureOf(outcome);
    expect(failure.kind).toBe("gradient");
    expect(failure.params).toMatchObject({ name: "x", at: "[0][2]", step: 1e-5 });
    for (const field of ["analytic", "numeric", "error", "seed"])
      expect(failure.params[field]).toBeDefined();
    // Up to the random factor, the numerical slope at 2 is cos 2, and ours was 1.
    expect(Number(failure.params.numeric) / Number(failure.params.analytic)).toBeCloseTo(
      Math.cos(2),
      4,
    );
  });

  it.each([1e-5, 1e-4, 1e-2])("notices a gradient that is off by a factor 1 + %d", async (off) => {
    const { outcome } = await checkSlope(Math.sin, (v) => (1 + off) * Math.cos(v));
    expect(failureOf(outcome).kind).toBe("gradient");
  });

  it("refuses to pass where it cannot tell the gradient from zero", async () => {
    expect(
      failureOf(
        (
          await checkSlope(
            () => 0,
            () => 0,
          )
        ).outcome,
      ).kind,
    ).toBe("gradient-zero");
    expect(
      failureOf(
        (
          await checkSlope(
            () => 3,
            () => 0,
          )
        ).outcome,
      ).kind,
    ).toBe("gradient-zero");
  });

  it("fails zeros and NaN in place of a gradient", async () => {
    expect(failureOf((await checkSlope(Math.sin, () => 0)).outcome).kind).toBe("gradient");
    expect(failureOf((await checkSlope(Math.sin, () => Number.NaN)).outcome).kind).toBe("gradient");
  });

  it("leaves out entries at a kink, and counts them", async () => {
    const relu = (v: number) => Math.max(0, v);
    const step = (v: number) => (v > 0 ? 1 : 0);
    const { outcome, report } = await checkSlope(
      relu,
      step,
      [0],
      [
        [1, 0, -2],
        [5e-4, 3, -5e-4],
      ],
    );
    expect(outcome.outcome).toBe("pass");
    expect(report).toMatchObject({ compared: 3, nearKinks: 3 });
    expect(failureOf((await checkSlope(relu, step, [0], [[0, 1e-4]])).outcome).kind).toBe(
      "gradient-vacuous",
    );
  });

  it("names a gradient of another shape", async () => {
    const outcome = await trial({ f: (m: Mat) => m, g: () => [[1]] } as never, (call) =>
      gradcheck({
        inputs: { x: X },
        forward: async (at) => (await call("f", at.x)) as Mat,
        backward: async () => ({ x: (await call("g")) as Mat }),
      }),
    );
    expect(failureOf(outcome)).toMatchObject({
      kind: "gradient-shape",
      params: { name: "x", got: "[1, 1]", want: "[2, 3]" },
    });
  });
});
