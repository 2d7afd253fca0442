// Very deep and very long computations: no recursion, no leak.

import { describe, expect, it } from "vitest";
import {
  adam,
  add,
  batchNorm,
  createRandom,
  dropout,
  Engine,
  heNormal,
  linear,
  lstmCell,
  mse,
  recurrentUniform,
  relu,
  scale,
  sequential,
  sum,
  unroll,
} from "../../src/index.ts";

it("a chain of 10,000 layers runs backward", () => {
  const engine = new Engine();
  const x = engine.parameter([2], [1, -1]);
  engine.step(() => {
    let h = x;
    for (let layer = 0; layer < 10_000; layer++) h = scale(h, layer % 2 === 0 ? 2 : 0.5);
    engine.backward(sum(h));
    expect(x.gradient()).toEqual([1, 1]);
  });
});

it("a chain of 10,000 linear layers runs backward, with 10,000 weights", () => {
  const engine = new Engine();
  const layers = Array.from({ length: 10_000 }, () => linear(engine, [[1]]));
  engine.step(() => {
    engine.backward(sum(sequential(layers)(engine.constant([1, 1], [3]))));
    expect(layers[0]?.weight.gradient()).toEqual([3]);
    expect(layers[9999]?.weight.gradient()).toEqual([3]);
  });
});

describe("memory", () => {
  it("of 2,000 training steps is flat", () => {
    const random = createRandom(1);
    const engine = new Engine();
    const cell = lstmCell(engine, recurrentUniform(random, { cell: "lstm", inputs: 3, hidden: 4 }));
    const network = sequential([
      linear(engine, heNormal(random, 8, 4)),
      batchNorm(engine, 8),
      relu,
      dropout(engine, random, 0.2),
      linear(engine, heNormal(random, 2, 8)),
    ]);
    const optimizer = adam(engine);
    const xs = Array.from({ length: 12 }, () => random.normal());
    const trainFor = (steps: number) => {
      for (let step = 0; step < steps; step++) {
        engine.step(() => {
          const x = engine.constant([4, 3], xs);
          const [, last] = unroll(cell, [x, x]);
          const output = network(last?.h ?? x);
          engine.backward(mse(output, add(output, engine.constant([4, 2], xs.slice(4)))));
        });
        optimizer.step();
      }
    };
    const sizes = () => [
      engine.parameters.capacity,
      engine.gradients.capacity,
      engine.values.capacity,
      engine.values.used,
    ];
    trainFor(5);
    const early = sizes();
    trainFor(2000);
    expect(sizes()).toEqual(early);
  });
});
