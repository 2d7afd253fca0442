// Optimisers: PyTorch's steps, laws, and what they refuse.

import { describe, expect, it } from "vitest";
import {
  adagrad,
  adam,
  adamW,
  add,
  Engine,
  linear,
  mul,
  type Optimizer,
  rmsprop,
  sgd,
  sum,
} from "../../src/index.ts";
import { expectClose, type GoldenCase, golden } from "../golden.ts";

// biome-ignore lint/suspicious/noExplicitAny: the options differ from optimiser to optimiser
type Config = any;

const MAKERS: Record<string, (engine: Engine, config: Config) => Optimizer> = {
  sgd: (engine, { lr, ...rest }) => sgd(engine, { learningRate: lr ?? 1, ...rest }),
  adam: (engine, { lr, eps, ...rest }) => adam(engine, { learningRate: lr, epsilon: eps, ...rest }),
  adamw: (engine, { lr, eps, ...rest }) =>
    adamW(engine, { learningRate: lr, epsilon: eps, ...rest }),
  rmsprop: (engine, { lr, eps, ...rest }) =>
    rmsprop(engine, { learningRate: lr, epsilon: eps, ...rest }),
};

/** Gives the parameters these gradients: those of Σ w ⊙ g. */
function giveGradients(engine: Engine, grads: number[][]): void {
  engine.step(() => {
    const parts = engine.parameterList.map((w, i) =>
      sum(mul(w, engine.constant(w.shape, grads[i]?.flat() ?? []))),
    );
    for (const part of parts) expect(part.shape).toEqual([]);
    // One after the other: the later backward would forget the earlier one.
    const total = parts.reduce((a, b) => add(a, b));
    engine.backward(total);
  });
}

describe("PyTorch", () => {
  const cases = golden("optimizers").filter(({ id }) => id !== "l2_penalty_in_loss");
  it.each(cases)("$id", (recorded) => {
    const { id, input, expected, config } = recorded as GoldenCase & { config: Config };
    const engine = new Engine();
    const parameters = (input.params0 as number[][]).map((values) =>
      engine.parameter([values.flat().length], values.flat()),
    );
    const make = MAKERS[id.split("_")[0] as string];
    const { lrPerStep, ...options } = config;
    const optimizer = (make as NonNullable<typeof make>)(engine, options);
    (input.grads as number[][][]).forEach((grads, t) => {
      giveGradients(engine, grads);
      if (lrPerStep) optimizer.learningRate = lrPerStep[t];
      optimizer.step();
      parameters.forEach((parameter, i) => {
        expectClose(parameter.toArray(), expected.paramsAfterStep[t][i].flat());
      });
    });
  });
});

/** One parameter at 1 with a gradient of `slope`, after `steps` steps. */
function after(steps: number, slope: number, make: (engine: Engine) => Optimizer): number {
  const engine = new Engine();
  const w = engine.parameter([1], [1]);
  const optimizer = make(engine);
  for (let t = 0; t < steps; t++) {
    giveGradients(engine, [[slope]]);
    optimizer.step();
  }
  return w.item();
}

describe("laws", () => {
  it("adagrad's steps shrink like 1/√t", () => {
    const expected = 1 - 0.1 * [1, 2, 3].reduce((total, t) => total + 1 / Math.sqrt(t), 0);
    const make = (engine: Engine) => adagrad(engine, { learningRate: 0.1, epsilon: 0 });
    expect(after(3, 7, make)).toBeCloseTo(expected, 12);
  });

  it("adam does not care how large the gradient is", () => {
    const make = (engine: Engine) => adam(engine, { learningRate: 0.01, epsilon: 0 });
    expect(after(5, 1e-30, make)).toBeCloseTo(after(5, 1e3, make), 12);
  });

  it("AdamW decays by (1 − lr·λ) per step whatever the gradient, Adam with L2 does not", () => {
    const options = { learningRate: 0.1, weightDecay: 0.2, epsilon: 1e-8 };
    expect(after(3, 0, (engine) => adamW(engine, options))).toBeCloseTo(0.98 ** 3, 12);
    expect(after(3, 0, (engine) => adam(engine, options))).not.toBeCloseTo(0.98 ** 3, 2);
  });

  it("SGD moves every parameter by −lr·gradient", () => {
    expect(after(1, 3, (engine) => sgd(engine, { learningRate: 0.25 }))).toBe(0.25);
  });

  it("works in float32 too", () => {
    const engine = new Engine({ dtype: "float32" });
    const w = engine.parameter([1], [1]);
    giveGradients(engine, [[1]]);
    adam(engine, { learningRate: 0.1 }).step();
    expect(w.item()).toBe(Math.fround(w.item()));
    expect(w.item()).toBeCloseTo(0.9, 6);
  });
});

describe("errors", () => {
  const engine = new Engine();
  it.each([
    ["sgd: learning rate is NaN", () => sgd(engine, { learningRate: Number.NaN })],
    ["sgd: momentum is 1", () => sgd(engine, { learningRate: 1, momentum: 1 })],
    ["sgd: nesterov needs momentum", () => sgd(engine, { learningRate: 1, nesterov: true })],
    ["sgd: weightDecay is -1", () => sgd(engine, { learningRate: 1, weightDecay: -1 })],
    ["adam: beta1 is 1", () => adam(engine, { beta1: 1 })],
    ["adamW: epsilon is -1", () => adamW(engine, { epsilon: -1 })],
    ["rmsprop: alpha is 2", () => rmsprop(engine, { alpha: 2 })],
    ["adagrad: epsilon is Infinity", () => adagrad(engine, { epsilon: Number.POSITIVE_INFINITY })],
  ])("%s", (message, act) => {
    expect(act).toThrow(message);
  });

  it("a rate that a schedule made NaN, and parameters that came late", () => {
    const late = new Engine();
    late.parameter([1], [1]);
    const optimizer = adam(late);
    optimizer.step();
    optimizer.learningRate = Number.NaN;
    expect(() => optimizer.step()).toThrow("adam: learning rate is NaN");
    optimizer.learningRate = 1;
    linear(late, [[1]]);
    expect(() => optimizer.step()).toThrow("adam: parameters were made after its first step");
  });
});
