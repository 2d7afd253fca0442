// BatchNorm and LayerNorm: PyTorch's numbers, laws, and what evaluation mode changes.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  batchNorm,
  createRandom,
  Engine,
  layerNorm,
  linear,
  mul,
  sum,
  type Var,
} from "../../src/index.ts";
import { expectClose, type GoldenCase, golden } from "../golden.ts";
import { gradientError } from "../gradient-error.ts";

const set = (variable: Var, values: readonly number[]) =>
  variable.slice.memory.storage.set(values, variable.slice.offset);

/** Numbers that are tiny by cancellation (a gradient of 0) are compared absolutely. */
const close = (got: readonly number[], want: readonly number[]) =>
  expectClose(got, want, 1e-8, 1e-11);

describe("batchNorm", () => {
  const steps = golden("batchnorm").filter(({ id }) => id !== "linear_then_bn");
  it.each(steps)("PyTorch: $id", (recorded) => {
    const { input, trainSteps, evalStep } = recorded as GoldenCase & {
      // biome-ignore lint/suspicious/noExplicitAny: recorded steps
      trainSteps: any[];
      // biome-ignore lint/suspicious/noExplicitAny: recorded steps
      evalStep: any;
    };
    const engine = new Engine();
    const features = input.runningMean0.length;
    const norm = batchNorm(engine, features, {
      epsilon: input.eps,
      momentum: input.momentum,
      affine: input.affine,
    });
    if (norm.gamma && norm.beta) {
      set(norm.gamma, input.gamma);
      set(norm.beta, input.beta);
    }
    norm.runningMean = [...input.runningMean0];
    norm.runningVariance = [...input.runningVar0];
    const pass = (x: number[][], gradOut: number[][]) => {
      const inputVar = engine.parameter([x.length, features], x.flat());
      const y = norm(inputVar);
      engine.backward(sum(mul(y, engine.constant(y.shape, gradOut.flat()))));
      return { y: y.toArray(), dx: inputVar.gradient() };
    };
    expect(trainSteps.length).toBeGreaterThan(0);
    for (const { input: given, expected } of trainSteps) {
      engine.step(() => {
        const { y, dx } = pass(given.x, given.gradOut);
        close(y, expected.y.flat());
        close(dx, expected.dx.flat());
        if (norm.gamma && norm.beta) {
          close(norm.gamma.gradient(), expected.dgamma);
          close(norm.beta.gradient(), expected.dbeta);
        }
      });
      close(norm.runningMean, expected.runningMean);
      close(norm.runningVariance, expected.runningVar);
    }
    engine.evaluate(() => {
      const { y, dx } = pass(evalStep.input.x, evalStep.input.gradOut ?? evalStep.input.x);
      close(y, evalStep.expected.y.flat());
      if (evalStep.expected.dx && evalStep.input.gradOut) close(dx, evalStep.expected.dx.flat());
    });
  });

  it("PyTorch: a linear layer in front gets no gradient for its bias", () => {
    for (const { input, expected } of golden("batchnorm", "linear_then_bn")) {
      const engine = new Engine();
      const layer = linear(engine, input.W);
      set(layer.bias, input.b);
      const norm = batchNorm(engine, 4, { epsilon: input.eps });
      set(norm.gamma as Var, input.gamma);
      set(norm.beta as Var, input.beta);
      engine.step(() => {
        const y = norm(layer(engine.constant([5, 3], input.X.flat())));
        close(y.toArray(), expected.Y.flat());
        engine.backward(sum(mul(y, engine.constant([5, 4], input.gradOut.flat()))));
        close(layer.weight.gradient(), expected.dW.flat());
        expect(Math.max(...layer.bias.gradient().map(Math.abs))).toBeLessThan(1e-13);
      });
    }
  });

  it("has the gradient that central differences give, in both modes", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 3, max: 6 }),
        fc.integer({ min: 1, max: 4 }),
        fc.integer(),
        (batch, features, seed) => {
          const build = (engine: Engine) => batchNorm(engine, features, { epsilon: 0.1 });
          expect(gradientError(seed, [[batch, features]], build)).toBeLessThan(1e-6);
          const evaluated = (engine: Engine) => {
            engine.training = false;
            return batchNorm(engine, features);
          };
          expect(gradientError(seed, [[batch, features]], evaluated)).toBeLessThan(1e-6);
        },
      ),
      { numRuns: 20, seed: 5 },
    );
  });

  it("does not care for shift and scale of what comes in", () => {
    const engine = new Engine();
    const norm = batchNorm(engine, 2, { epsilon: 0 });
    const x = [1, 7, 2, -3, 5, 0.5];
    const moved = x.map((value) => 1e3 + 42 * value);
    engine.step(() => {
      const outputs = [x, moved].map((v) => norm(engine.constant([3, 2], v)).toArray());
      expectClose(outputs[1] as number[], outputs[0] as number[], 1e-9);
    });
  });

  it("in evaluation a sample does not see the others", () => {
    const engine = new Engine();
    const norm = batchNorm(engine, 2);
    norm.runningMean = [1, 2];
    norm.runningVariance = [4, 9];
    const alone = engine.evaluate(() => norm(engine.constant([1, 2], [3, 3])).toArray());
    const among = engine.evaluate(() => norm(engine.constant([2, 2], [3, 3, 50, 60])).toArray());
    expect(among.slice(0, 2)).toEqual(alone);
    expect(engine.training).toBe(true);
  });

  it("says what it cannot do", () => {
    const engine = new Engine();
    const norm = batchNorm(engine, 3);
    const x = engine.constant([1, 3], [1, 2, 3]);
    engine.step(() => {
      expect(() => norm(x)).toThrow("batchNorm: got a batch of 1, expected at least 2 samples");
      expect(() => norm(engine.constant([2, 2], [1, 2, 3, 4]))).toThrow("expected [batch, 3]");
    });
    expect(() => batchNorm(engine, 3, { momentum: 2 })).toThrow("batchNorm: momentum is 2");
    expect(() => batchNorm(engine, 0)).toThrow("batchNorm: features is 0");
    expect(() => batchNorm(engine, 3, { epsilon: Number.NaN })).toThrow("epsilon is NaN");
  });
});

describe("layerNorm", () => {
  it("gives every sample mean 0 and variance 1, whatever the other samples are", () => {
    const random = createRandom(3);
    const engine = new Engine();
    const norm = layerNorm(engine, 5, 0);
    const x = Array.from({ length: 15 }, () => random.normal(7, 3));
    const out = engine.step(() => norm(engine.constant([3, 5], x)).toArray());
    for (let sample = 0; sample < 3; sample++) {
      const row = out.slice(5 * sample, 5 * sample + 5);
      expect(row.reduce((a, b) => a + b)).toBeCloseTo(0, 10);
      expect(row.reduce((a, b) => a + b * b, 0) / 5).toBeCloseTo(1, 10);
    }
    const alone = engine.step(() => norm(engine.constant([1, 5], x.slice(0, 5))).toArray());
    expectClose(alone, out.slice(0, 5));
  });

  it("has the gradient that central differences give", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4 }), fc.integer(), (batch, seed) => {
        const build = (engine: Engine) => layerNorm(engine, 4, 0.1);
        expect(gradientError(seed, [[batch, 4]], build)).toBeLessThan(1e-6);
      }),
      { numRuns: 20, seed: 6 },
    );
  });

  it("names what does not fit", () => {
    const engine = new Engine();
    const x = engine.constant([2, 2], [1, 2, 3, 4]);
    engine.step(() => expect(() => layerNorm(engine, 3)(x)).toThrow("layerNorm: got [2, 2]"));
  });
});
