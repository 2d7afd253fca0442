// Layers, losses and whole networks against PyTorch.

import { describe, expect, it } from "vitest";
import {
  Engine,
  gradientNorms,
  linear,
  mse,
  mul,
  relu,
  sigmoid,
  softmaxCrossEntropy,
  sum,
  tanh,
  type Var,
} from "../../src/index.ts";
import { expectClose, golden } from "../golden.ts";

const matrix = (engine: Engine, rows: number[][]) =>
  engine.parameter([rows.length, rows[0]?.length ?? 0], rows.flat());

describe("linear", () => {
  it.each(golden("linear_losses", "linear/"))("PyTorch: $id", ({ input, expected }) => {
    const engine = new Engine();
    const x = matrix(engine, input.X);
    const layer = linear(engine, input.W, input.b);
    engine.step(() => {
      const y = layer(x);
      expectClose(y.toArray(), expected.Y.flat());
      engine.backward(sum(mul(y, engine.constant(y.shape, input.gradOut.flat()))));
      expectClose(x.gradient(), expected.dX.flat());
      expectClose(layer.weight.gradient(), expected.dW.flat());
      expectClose(layer.bias.gradient(), expected.db);
    });
  });

  it("takes one bias for all outputs, or one for each, and no other number of them", () => {
    const engine = new Engine();
    const weight = [[1], [1]];
    expect(linear(engine, weight).bias.toArray()).toEqual([0, 0]);
    expect(linear(engine, weight, 2).bias.toArray()).toEqual([2, 2]);
    expect(linear(engine, weight, [3, 4]).bias.toArray()).toEqual([3, 4]);
    expect(() => linear(engine, weight, [3])).toThrow("got 1 values for shape [2]");
  });
});

describe("losses", () => {
  it("mse: PyTorch", () => {
    for (const { input, expected } of golden("linear_losses", "mse/mean")) {
      const engine = new Engine();
      const prediction = matrix(engine, input.pred);
      const target = matrix(engine, input.target);
      engine.step(() => {
        const loss = mse(prediction, target);
        expectClose([loss.item()], [expected.loss]);
        engine.backward(loss);
        expectClose(prediction.gradient(), expected.dPred.flat());
      });
    }
  });

  it.each(golden("linear_losses", "softmax_ce/").filter(({ id }) => id.endsWith("/mean")))(
    "PyTorch: $id",
    ({ input, expected }) => {
      const engine = new Engine();
      const logits = matrix(engine, input.logits);
      engine.step(() => {
        const loss = softmaxCrossEntropy(logits, input.labels);
        expectClose([loss.item()], [expected.loss]);
        engine.backward(loss);
        expectClose(logits.gradient(), expected.dLogits.flat());
      });
    },
  );

  it("names labels that do not fit", () => {
    const engine = new Engine();
    const logits = engine.constant([2, 3], [1, 2, 3, 4, 5, 6]);
    const empty = engine.constant([0, 3], []);
    engine.step(() => {
      expect(() => softmaxCrossEntropy(logits, [0, 3])).toThrow("label 1 is 3, expected 0 … 2");
      expect(() => softmaxCrossEntropy(logits, [0])).toThrow("got 1 labels, expected 2");
      expect(() => softmaxCrossEntropy(empty, [])).toThrow("empty batch");
    });
  });
});

const ACTIVATIONS: Record<string, (x: Var) => Var> = { sigmoid, tanh, relu, linear: (x) => x };

describe("ten layers deep", () => {
  it.each(golden("mlp_gradflow"))("PyTorch: $id", ({ id, input, expected }) => {
    const activation = ACTIVATIONS[id.split("_")[0] as string] as (x: Var) => Var;
    const engine = new Engine();
    const layers = (input.W as number[][][]).map((weight, l) => {
      const layer = linear(engine, weight);
      layer.bias.slice.memory.storage.set(input.b[l], layer.bias.slice.offset);
      return layer;
    });
    const [x, target] = [matrix(engine, input.X), matrix(engine, input.T)];
    engine.step(() => {
      const loss = mse(
        layers.reduce((h, layer) => activation(layer(h)), x),
        target,
      );
      expectClose([loss.item()], [expected.loss], 1e-9);
      engine.backward(loss);
      // Norms span 20 orders of magnitude: relative, and nothing else.
      expectClose(gradientNorms(layers.map(({ weight }) => weight)), expected.gradWNorm, 1e-8, 0);
      expectClose(gradientNorms(layers.map(({ bias }) => bias)), expected.gradBNorm, 1e-8, 0);
    });
  });
});
