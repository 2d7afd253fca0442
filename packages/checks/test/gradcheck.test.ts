// gradcheck: passes the right gradient, tells by how much a wrong one is off, and never nods at zeros.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  createRandom,
  type GradientReport,
  gradcheck,
  type Mat,
  matmul,
  normalMatrix,
  transpose,
} from "../src/index.ts";
import { seedOf } from "../src/run/host/index.ts";
import { failureOf, trial } from "./trial.ts";

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
  elementwise = false,
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
        elementwise,
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

  describe("of an element-wise function, all entries nudged at once", () => {
    const atOnce = (f: (v: number) => number, g: (v: number) => number, kinks: number[] = []) =>
      checkSlope(f, g, kinks, X, true);

    it("agrees with nudging one by one", async () => {
      const { outcome, report } = await atOnce(Math.sin, Math.cos);
      expect(outcome.outcome).toBe("pass");
      expect(report).toMatchObject({ compared: 6, nearKinks: 0 });
      const oneByOne = await checkSlope(Math.sin, Math.cos);
      expect(report?.worstError).toBeCloseTo(oneByOne.report?.worstError ?? Number.NaN, 8);
    });

    it("fails a wrong gradient at the same place", async () => {
      const wrong = (v: number) => (v === 2 ? 1 : Math.cos(v));
      const failure = failureOf((await atOnce(Math.sin, wrong)).outcome);
      expect(failure).toMatchObject({ kind: "gradient", params: { name: "x", at: "[0][2]" } });
      const { outcome } = await checkSlope(Math.sin, wrong);
      expect(failure.params.at).toBe(failureOf(outcome).params.at);
    });

    it("leaves out what lies near a kink, and never nods at zeros", async () => {
      const { report } = await atOnce(Math.abs, Math.sign, [0.3]);
      expect(report).toMatchObject({ compared: 5, nearKinks: 1 });
      const zero = () => 0;
      expect(failureOf((await atOnce(zero, zero)).outcome).kind).toBe("gradient-zero");
    });

    it("fails where an output entry is missing", async () => {
      const outcome = await trial(
        { forward: (m: Mat) => m.map((row) => row.slice(1)), backward: (d: Mat) => d } as never,
        async (call) => {
          await gradcheck({
            inputs: { x: X },
            forward: async (at) => (await call("forward", at.x)) as Mat,
            backward: async (_, d) => ({ x: (await call("backward", d)) as Mat }),
            elementwise: true,
          });
        },
      );
      expect(failureOf(outcome).kind).toBe("gradient-shape");
    });
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

  it("passes the closed form of a linear layer, whatever its size; counts every entry", async () => {
    const side = fc.integer({ min: 1, max: 4 });
    await fc.assert(
      fc.asyncProperty(side, side, side, fc.integer(), async (rows, inner, cols, seed) => {
        const { outcome, reports } = await checkLinear(rows, inner, cols, seed);
        expect(outcome.outcome).toBe("pass");
        expect(reports[0]).toMatchObject({ compared: rows * inner + inner * cols + cols });
        expect(reports[0]?.worstError).toBeLessThan(1e-7);
      }),
      // Fixed: by bad luck alone a slope can be so small that rounding shows beside it.
      { numRuns: 30, seed: 20_191_231 },
    );
  });

  it.each([
    ["a mean for the sum", (x: Mat, d: Mat) => apply(matmul(transpose(x), d), (v) => v / 3)],
    ["another sign", (x: Mat, d: Mat) => apply(matmul(transpose(x), d), (v) => -v)],
    ["the first sample alone", (x: Mat, d: Mat) => matmul(transpose(x.slice(0, 1)), d.slice(0, 1))],
  ])("names the input that %s spoils", async (_, dw) => {
    const { outcome } = await checkLinear(3, 2, 4, 5, dw);
    expect(failureOf(outcome)).toMatchObject({ kind: "gradient", params: { name: "w" } });
  });

  it("catches a backward that ignores what comes from above", async () => {
    const outcome = await trial({}, () =>
      gradcheck({
        inputs: { x: X },
        forward: async ({ x }) => apply(x, Math.sin),
        // Right for the plain sum of the outputs, and for nothing else.
        backward: async ({ x }) => ({ x: apply(x, Math.cos) }),
      }),
    );
    expect(failureOf(outcome).kind).toBe("gradient");
  });

  it.each([
    ["clips its gradient at a thousand", (v: number) => Math.max(-1000, Math.min(1000, v))],
    ["limits it on one side alone", (v: number) => Math.min(50, v)],
    ["limits it on the other side", (v: number) => Math.max(-50, v)],
    ["rounds small gradients to 0", (v: number) => (Math.abs(v) < 1e-7 ? 0 : v)],
  ])(
    "catches a backward that %s, where the size of the output shows nothing",
    async (_, spoilt) => {
      const back = (d: Mat) => apply(d, spoilt);
      const { outcome } = await checkLinear(1, 1, 1, 3, (x, d) => back(matmul(transpose(x), d)));
      expect(failureOf(outcome)).toMatchObject({ kind: "value-hidden", params: { at: "w[0][0]" } });
    },
  );

  it("reports the entry that is off most, the call that gave it, and the check's seed", async () => {
    const { outcome } = await checkSlope(Math.sin, (v) =>
      v === 0.3 ? 1.1 * Math.cos(v) : v === -0.5 ? 3 * Math.cos(v) : Math.cos(v),
    );
    const failure = failureOf(outcome);
    expect(failure).toMatchObject({
      params: { at: "[1][2]", seed: seedOf(1, "trial") },
      worst: { at: "[1][2]" },
      called: expect.stringMatching(/^backward\(/),
      seed: seedOf(1, "trial"),
    });
    expect(Number(failure.params.analytic) / Number(failure.params.numeric)).toBeCloseTo(3, 4);
    expect(failure.worst?.error).toBeGreaterThan(0.5);
  });

  it("does not pass where forward overflows: no slope is right there", async () => {
    for (const wild of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
      // Finite at x itself and in every entry but one, so that only one slope is lost.
      const f = (v: number) => (v > 2 ? wild : v);
      const { outcome } = await checkSlope(f, () => 1);
      expect(failureOf(outcome)).toMatchObject({
        kind: "gradient",
        params: { at: "[0][2]", numeric: expect.stringMatching(/^(NaN|-?Infinity)$/) },
      });
      expect(
        failureOf(
          (
            await checkSlope(
              () => wild,
              () => 0,
            )
          ).outcome,
        ).kind,
      ).toBe("gradient");
    }
  });

  it("judges no value at a kink, but wants one there", async () => {
    const absolute = (atKink: number[]) =>
      trial({}, () =>
        gradcheck({
          inputs: { x: [[0, 1]] },
          forward: async ({ x }) => apply(x, Math.abs),
          backward: async (_, [[first = 0, ...rest] = []]) => ({
            x: [[...atKink.map((slope) => slope * first), ...rest]] as Mat,
          }),
          kinks: [0],
        }),
      );
    expect((await absolute([17])).outcome).toBe("pass");
    expect(failureOf(await absolute([])).kind).toBe("gradient-shape");
  });

  it.each([
    ["too few rows", [[1, 1, 1]], "[1, 3]"],
    [
      "a row too many",
      [
        [1, 1, 1],
        [1, 1, 1],
        [1, 1, 1],
      ],
      "[3, 3]",
    ],
    [
      "a column too many",
      [
        [1, 1, 1, 1],
        [1, 1, 1, 1],
      ],
      "[2, 4]",
    ],
    [
      "the transposed shape",
      [
        [1, 1],
        [1, 1],
        [1, 1],
      ],
      "[3, 2]",
    ],
    ["a flat list", [1, 1, 1, 1, 1, 1], "[6]"],
    [
      "one level more",
      [
        [[1], [1], [1]],
        [[1], [1], [1]],
      ],
      "[2, 3, 1]",
    ],
    ["a number", 1, "number"],
    ["nothing", undefined, "undefined"],
  ])("names a gradient of another shape: %s", async (_, gradient, got) => {
    const outcome = await trial({ f: (m: Mat) => m, g: () => gradient } as never, (call) =>
      gradcheck({
        inputs: { x: X },
        forward: async (at) => (await call("f", at.x)) as Mat,
        backward: async () => ({ x: (await call("g")) as Mat }),
      }),
    );
    expect(failureOf(outcome)).toMatchObject({
      kind: "gradient-shape",
      params: { name: "x", got, want: "[2, 3]" },
    });
  });

  it("forgives what another order of summation costs, where the gradient is small", async () => {
    // 1 + x/1000, each time with another error of 1e-13.
    let sign = 1;
    const noisy = (v: number) => {
      sign = -sign;
      return (1 + v / 1000) * (1 + 1e-13 * sign);
    };
    expect((await checkSlope(noisy, () => 1e-3)).outcome.outcome).toBe("pass");
    const { outcome } = await checkSlope(noisy, () => 1.001e-3);
    expect(failureOf(outcome).kind).toBe("gradient");
  });

  it("takes no notice of what came back beside the gradients", async () => {
    const outcome = await trial({}, () =>
      gradcheck({
        inputs: { x: X },
        forward: async ({ x }) => x,
        backward: async (_, d) => ({ x: d, mine: [1, "two"], more: null }) as never,
      }),
    );
    expect(outcome.outcome).toBe("pass");
  });

  it("wants a gradient for every input, and a matrix from forward", async () => {
    const none = await trial({}, () =>
      gradcheck({
        inputs: { x: X },
        forward: async (at) => at.x,
        backward: async () => null as never,
      }),
    );
    expect(failureOf(none)).toMatchObject({ kind: "gradient-shape", params: { got: "undefined" } });
    for (const output of [5, [], [1, 2], [["1"]], null]) {
      const outcome = await trial({}, () =>
        gradcheck({
          inputs: { x: X },
          forward: async () => output as never,
          backward: async () => ({ x: X }),
        }),
      );
      expect(failureOf(outcome)).toMatchObject({ kind: "kind", params: { want: "number[][]" } });
    }
  });
});

/** y = xW + b against its closed-form gradients: dx = d·Wᵀ, dW = xᵀ·d, db = column sums of d. */
async function checkLinear(
  rows: number,
  inner: number,
  cols: number,
  seed: number,
  dw = (x: Mat, d: Mat) => matmul(transpose(x), d),
) {
  const random = createRandom(seed);
  const inputs = {
    x: normalMatrix(random, rows, inner),
    w: normalMatrix(random, inner, cols),
    b: normalMatrix(random, 1, cols)[0] as number[],
  };
  const reports: GradientReport[] = [];
  const outcome = await trial(
    {},
    async () => {
      reports.push(
        await gradcheck({
          inputs,
          forward: async ({ x, w, b }) =>
            matmul(x, w).map((row) => row.map((v, j) => v + (b[j] as number))),
          backward: async ({ x, w }, d) => ({
            x: matmul(d, transpose(w)),
            w: dw(x, d),
            b: (d[0] as number[]).map((_, j) =>
              d.reduce((sum, row) => sum + (row[j] as number), 0),
            ),
          }),
        }),
      );
    },
    seed,
  );
  return { outcome, reports };
}
