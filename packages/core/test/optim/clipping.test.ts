// Clipping: PyTorch's numbers, laws over random gradients, and numbers at the edge of float64.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  add,
  clipAdaptively,
  clipByGlobalNorm,
  clipByNorm,
  clipByValue,
  Engine,
  mul,
  sum,
  type Var,
} from "../../src/index.ts";
import { expectClose, golden } from "../golden.ts";

/** An engine whose parameters have these gradients; matrices stay matrices. */
function withGradients(grads: readonly (number[] | number[][])[], weights?: number[][]): Engine {
  const engine = new Engine();
  for (const grad of grads) {
    const flat = grad.flat();
    const shape = Array.isArray(grad[0]) ? [grad.length, flat.length / grad.length] : [flat.length];
    engine.parameter(shape, weights ? weights.flat() : flat.map(() => 1));
  }
  engine.step(() => {
    const parts: Var[] = engine.parameterList.map((w, i) =>
      sum(mul(w, engine.constant(w.shape, (grads[i] as number[]).flat()))),
    );
    engine.backward(parts.reduce((a, b) => add(a, b)));
  });
  return engine;
}
const gradientsOf = (engine: Engine) => engine.parameterList.map((w) => w.gradient());

describe("PyTorch", () => {
  it.each(golden("clipping", "norm/"))("$id", ({ input, expected }) => {
    const engine = withGradients(input.grads);
    const p = input.normType === "inf" ? Number.POSITIVE_INFINITY : input.normType;
    expectClose([clipByGlobalNorm(engine, input.maxNorm, p)], [expected.totalNorm]);
    gradientsOf(engine).forEach((gradient, i) => {
      expectClose(gradient, expected.grads[i].flat());
    });
  });

  it.each(golden("clipping", "value/"))("$id", ({ input, expected }) => {
    const engine = withGradients(input.grads);
    clipByValue(engine, input.clipValue);
    gradientsOf(engine).forEach((gradient, i) => {
      expect(gradient).toEqual(expected.grads[i].flat());
    });
  });

  it.each(golden("clipping", "agc/"))("$id", ({ input, expected }) => {
    const engine = withGradients([input.G], input.W);
    clipAdaptively(engine, input.lambda, input.eps);
    expectClose(gradientsOf(engine)[0] as number[], expected.G.flat());
  });
});

const gradient = fc.array(fc.double({ min: -1e3, max: 1e3, noNaN: true }), {
  minLength: 1,
  maxLength: 5,
});
const gradients = fc.array(gradient, { minLength: 1, maxLength: 4 });
const length = (values: number[]) => Math.hypot(...values);

describe("laws", () => {
  it("global norm: never longer than allowed, and in the same direction", () => {
    fc.assert(
      fc.property(gradients, fc.double({ min: 1e-3, max: 1e3, noNaN: true }), (grads, maxNorm) => {
        const engine = withGradients(grads);
        const before = grads.flat();
        expect(clipByGlobalNorm(engine, maxNorm)).toBeCloseTo(length(before), 6);
        const after = gradientsOf(engine).flat();
        expect(length(after)).toBeLessThanOrEqual(maxNorm * (1 + 1e-12));
        // Unchanged to the last bit; only −0 may become 0.
        if (length(before) < maxNorm - 1e-5) expectClose(after, before, 0, 0);
        const factor = length(before) === 0 ? 1 : length(after) / length(before);
        expectClose(
          after,
          before.map((value) => factor * value),
          1e-9,
          1e-12,
        );
      }),
    );
  });

  it("by norm clips each parameter for itself", () => {
    const engine = withGradients([[3, 4], [0.3]]);
    expect(clipByNorm(engine, 1)).toEqual([5, 0.3]);
    const [long, short] = gradientsOf(engine);
    expect(length(long as number[])).toBeCloseTo(1, 6);
    expect(short).toEqual([0.3]);
  });

  it.each([1e200, 1e-200])("finds the norm of entries of size %d", (size) => {
    expect(clipByGlobalNorm(withGradients([[3 * size], [4 * size]]), 1e300)).toBeCloseTo(
      5 * size,
      -Math.log10(size) + 10,
    );
  });

  it("says that a gradient is not finite", () => {
    expect(clipByGlobalNorm(withGradients([[1, Number.NaN]]), 1)).toBeNaN();
    expect(clipByGlobalNorm(withGradients([[1, Number.POSITIVE_INFINITY]]), 1)).toBe(
      Number.POSITIVE_INFINITY,
    );
  });

  it("AGC takes a bias as one unit and leaves small gradients alone", () => {
    const engine = withGradients([[0.006, 0.008]]);
    clipAdaptively(engine, 0.1);
    expect(gradientsOf(engine)).toEqual([[0.006, 0.008]]);
    const large = withGradients([[6, 8]]);
    clipAdaptively(large, 0.1);
    expect(length(gradientsOf(large).flat())).toBeCloseTo(0.1 * Math.SQRT2, 12);
  });

  it.each([
    ["clipByGlobalNorm: maxNorm is 0", () => clipByGlobalNorm(new Engine(), 0)],
    ["clipByNorm: maxNorm is NaN", () => clipByNorm(new Engine(), Number.NaN)],
    ["clipByValue: limit is -1", () => clipByValue(new Engine(), -1)],
    ["clipAdaptively: lambda is 0", () => clipAdaptively(new Engine(), 0)],
  ])("%s", (message, act) => {
    expect(act).toThrow(message);
  });
});
