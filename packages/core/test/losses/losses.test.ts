// Losses with single logits, and L2, against PyTorch and closed forms.

import { describe, expect, it } from "vitest";
import {
  add,
  binaryCrossEntropy,
  Engine,
  l2Penalty,
  linear,
  mse,
  softmaxCrossEntropy,
} from "../../src/index.ts";
import { expectClose, golden } from "../golden.ts";
import { gradientError } from "../gradient-error.ts";

const lossAt = (z: number, y: number) => {
  const engine = new Engine();
  const logit = engine.parameter([1], [z]);
  return engine.step(() => {
    const loss = binaryCrossEntropy(logit, [y]);
    engine.backward(loss);
    return { loss: loss.item(), slope: logit.gradient()[0] as number };
  });
};

describe("binaryCrossEntropy", () => {
  it("PyTorch", () => {
    for (const { input, expected } of golden("linear_losses", "bce_logits")) {
      const engine = new Engine();
      const flat = (values: number[] | number[][]) => values.flat();
      const logits = engine.parameter([flat(input.logits).length], flat(input.logits));
      engine.step(() => {
        const loss = binaryCrossEntropy(logits, flat(input.target));
        expectClose([loss.item()], [expected.loss]);
        engine.backward(loss);
        expectClose(logits.gradient(), flat(expected.dLogits));
      });
    }
  });

  it("keeps all digits at logits of ±1000 and ±40", () => {
    expect(lossAt(1000, 0)).toEqual({ loss: 1000, slope: 1 });
    expect(lossAt(-1000, 1)).toEqual({ loss: 1000, slope: -1 });
    expect(lossAt(1000, 1).loss).toBe(0);
    for (const [z, y] of [
      [40, 1],
      [-40, 0],
    ] as const) {
      // −log σ(40) = log(1 + e⁻⁴⁰) ≈ e⁻⁴⁰
      expect(lossAt(z, y).loss / Math.exp(-40)).toBeCloseTo(1, 12);
    }
  });

  it("has the gradient that central differences give", () => {
    const build =
      () =>
      (...[z]: Parameters<typeof binaryCrossEntropy>[0][]) =>
        binaryCrossEntropy(z as never, [0, 1, 0.3, 1, 0, 0.8]);
    expect(gradientError(1, [[2, 3]], build)).toBeLessThan(1e-6);
  });

  it("names targets that do not fit", () => {
    const engine = new Engine();
    const logits = engine.constant([2], [1, 2]);
    engine.step(() => {
      expect(() => binaryCrossEntropy(logits, [1])).toThrow("got 1 targets for logits [2]");
      expect(() => binaryCrossEntropy(logits, [0, 2])).toThrow("target 1 is 2, expected a number");
      expect(() => binaryCrossEntropy(engine.constant([0], []), [])).toThrow("no entries");
    });
  });
});

describe("softmaxCrossEntropy", () => {
  it("is exact for logits of ±1000", () => {
    const engine = new Engine();
    engine.step(() => {
      const logits = engine.constant([2, 2], [1000, -1000, 1000, -1000]);
      expect(softmaxCrossEntropy(logits, [0, 1]).item()).toBe(1000);
    });
  });
});

it("l2Penalty: PyTorch's loss with a penalty on the weights alone", () => {
  for (const { input, expected } of golden("optimizers", "l2_penalty_in_loss")) {
    const engine = new Engine();
    const layer = linear(engine, input.W);
    layer.bias.slice.memory.storage.set(input.b, layer.bias.slice.offset);
    engine.step(() => {
      const penalty = l2Penalty([layer.weight], input.lambda);
      expectClose([penalty.item()], [expected.penalty]);
      const output = layer(engine.constant([4, 3], input.X.flat()));
      const total = add(mse(output, engine.constant([4, 2], input.T.flat())), penalty);
      expectClose([total.item()], [expected.total]);
      engine.backward(total);
      expectClose(layer.weight.gradient(), expected.dW_total.flat());
      expectClose(layer.bias.gradient(), expected.db_total);
    });
  }
  expect(() => l2Penalty([], 1)).toThrow("l2Penalty: got no weights");
  expect(() => l2Penalty([], Number.NaN)).toThrow("l2Penalty: lambda is NaN");
});
