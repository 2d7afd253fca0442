// Every activation against PyTorch, at random, tiny and extreme inputs.

import { describe, expect, it } from "vitest";
import {
  checkGradients,
  createRandom,
  Engine,
  elu,
  gelu,
  leakyRelu,
  mul,
  relu,
  selu,
  sigmoid,
  softplus,
  sum,
  tanh,
  type Var,
} from "../../src/index.ts";
import { expectClose, golden } from "../golden.ts";

const CASES: [prefix: string, activation: (x: Var) => Var][] = [
  ["sigmoid/", sigmoid],
  ["tanh/", tanh],
  ["relu/", relu],
  ["leaky_relu_negativeSlope0.01/", (x) => leakyRelu(x, 0.01)],
  ["leaky_relu_negativeSlope0.2/", (x) => leakyRelu(x, 0.2)],
  ["elu_alpha1/", (x) => elu(x)],
  ["elu_alpha0.5/", (x) => elu(x, 0.5)],
  ["selu/", selu],
  ["gelu_exact/", (x) => gelu(x)],
  ["gelu_tanh/", (x) => gelu(x, "tanh")],
  ["softplus_beta1/", (x) => softplus(x)],
  ["softplus_beta2/", (x) => softplus(x, 2)],
];

describe.each(CASES)("%s", (prefix, activation) => {
  it.each(golden("activations", prefix))("PyTorch: $id", ({ input, expected }) => {
    const engine = new Engine();
    const x = engine.parameter([input.x.length], input.x);
    engine.step(() => {
      const y = activation(x);
      expectClose(y.toArray(), expected.y);
      engine.backward(sum(mul(y, engine.constant([input.x.length], input.gradOut))));
      expectClose(x.gradient(), expected.gradIn);
    });
  });

  it("gradient agrees with central differences away from 0", () => {
    const random = createRandom(5);
    const engine = new Engine();
    const values = Array.from(
      { length: 12 },
      () => random.uniform(0.1, 3) * (random.int(2) === 0 ? 1 : -1),
    );
    const x = engine.parameter([3, 4], values);
    const weights = Array.from({ length: 12 }, () => random.uniform(0.5, 1.5));
    const check = checkGradients(engine, () =>
      sum(mul(activation(x), engine.constant([3, 4], weights))),
    );
    expect(check.compared).toBe(12);
    expect(check.worstError).toBeLessThan(1e-6);
  });

  it("keeps shape, also of nothing", () => {
    const engine = new Engine();
    for (const shape of [[0], [1], [2, 3], [2, 0]]) {
      const size = shape.reduce((a, b) => a * b, 1);
      const x = engine.constant(shape, new Array(size).fill(0.5));
      engine.step(() => expect(activation(x).shape).toEqual(shape));
    }
  });

  it("lets NaN through", () => {
    const engine = new Engine();
    const x = engine.constant([1], [Number.NaN]);
    engine.step(() => expect(activation(x).item()).toBeNaN());
  });
});

it("bad settings are named", () => {
  const engine = new Engine();
  const x = engine.constant([1], [1]);
  engine.step(() => {
    expect(() => leakyRelu(x, Number.NaN)).toThrow("leakyRelu: slope is NaN");
    expect(() => elu(x, Number.POSITIVE_INFINITY)).toThrow("elu: alpha is Infinity");
    expect(() => softplus(x, 0)).toThrow("softplus: beta is 0");
  });
});
