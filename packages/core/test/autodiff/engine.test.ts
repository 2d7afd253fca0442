// The engine's promises: any depth, flat memory, nothing used after its time.

import { describe, expect, it } from "vitest";
import { add, Engine, matmul, mul, scale, sum, type Var } from "../../src/index.ts";

describe("depth", () => {
  it("runs 10,000 operations backward without recursion", () => {
    const engine = new Engine();
    const x = engine.parameter([1], [1]);
    engine.step(() => {
      let y: Var = x;
      for (let i = 0; i < 10_000; i++) y = scale(y, 1.0001);
      engine.backward(sum(y));
      // Closed form: the slope is 1.0001^10000.
      expect(x.gradient()[0]).toBeCloseTo(1.0001 ** 10_000, 9);
    });
  });
});

describe("memory", () => {
  it("is flat over 2,000 training steps", () => {
    const engine = new Engine();
    const w = engine.parameter([4, 4], new Array(16).fill(0.1));
    const x = engine.constant([8, 4], new Array(32).fill(1));
    const step = () => engine.step(() => engine.backward(sum(mul(matmul(x, w), matmul(x, w)))));
    step();
    const { capacity, used } = engine.values;
    for (let i = 0; i < 2000; i++) step();
    expect(engine.values.capacity).toBe(capacity);
    expect(engine.values.used).toBe(used);
  });

  it("may grow in the middle of a step without losing a value", () => {
    const engine = new Engine();
    const x = engine.parameter([1], [2]);
    engine.step(() => {
      const first = scale(x, 3);
      let y = first;
      for (let i = 0; i < 5000; i++) y = add(y, engine.constant([1], [1]));
      expect(first.item()).toBe(6);
      expect(y.item()).toBe(5006);
      engine.backward(mul(first, y));
      // d/dx [3x(3x + 5000)] at 2
      expect(x.gradient()[0]).toBe(18 * 2 + 15_000);
    });
  });

  it("keeps parameters in one block and their gradients in another", () => {
    const engine = new Engine();
    const [a, b] = [engine.parameter([2], [1, 2]), engine.parameter([3], [3, 4, 5])];
    expect(Array.from(engine.parameters.storage.subarray(0, 5))).toEqual([1, 2, 3, 4, 5]);
    engine.step(() => engine.backward(add(sum(a), scale(sum(b), 2))));
    expect(Array.from(engine.gradients.storage.subarray(0, 5))).toEqual([1, 1, 2, 2, 2]);
  });
});

describe("gradients", () => {
  it("are set anew by each backward, not added up", () => {
    const engine = new Engine();
    const x = engine.parameter([1], [5]);
    for (let i = 0; i < 3; i++) engine.step(() => engine.backward(mul(x, x)));
    expect(x.gradient()).toEqual([10]);
  });

  it("are 0 where the loss does not depend on a parameter", () => {
    const engine = new Engine();
    const [x, unused] = [engine.parameter([1], [5]), engine.parameter([1], [7])];
    engine.step(() => engine.backward(scale(x, 2)));
    expect(unused.gradient()).toEqual([0]);
  });
});

describe("lifetimes", () => {
  it("refuses values of a finished step, of another engine, and operations outside of a step", () => {
    const engine = new Engine();
    const x = engine.parameter([1], [1]);
    const old = engine.step(() => scale(x, 2));
    expect(() => engine.step(() => scale(old, 2))).toThrow("a value of a finished step was used");
    expect(() => old.toArray()).toThrow("finished step");
    expect(() => new Engine().step(() => add(x, x))).toThrow();
    const other = new Engine().parameter([1], [1]);
    expect(() => engine.step(() => add(x, other))).toThrow("mixes two engines");
    expect(() => scale(x, 2)).toThrow("outside of engine.step");
    expect(() => engine.step(() => engine.step(() => x))).toThrow("inside another");
  });

  it("keeps data that was made outside of steps", () => {
    const engine = new Engine();
    const data = engine.constant([2], [1, 2]);
    for (let i = 0; i < 3; i++) expect(engine.step(() => scale(data, 2).toArray())).toEqual([2, 4]);
  });

  it("refuses an unknown dtype by name", () => {
    expect(() => new Engine({ dtype: "float16" as "float32" })).toThrow('dtype is "float16"');
  });
});
