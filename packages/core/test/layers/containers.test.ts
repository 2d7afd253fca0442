// Containers and dropout.

import { describe, expect, it } from "vitest";
import {
  createRandom,
  dropout,
  Engine,
  linear,
  mul,
  relu,
  residual,
  scale,
  sequential,
  sum,
  type Var,
} from "../../src/index.ts";
import { gradientError } from "../gradient-error.ts";

describe("sequential", () => {
  it("applies its layers in order; of none it is the identity", () => {
    const engine = new Engine();
    const network = sequential([linear(engine, [[2]], 1), relu, (x) => scale(x, 10)]);
    expect(network.layers).toHaveLength(3);
    engine.step(() => {
      const x = engine.constant([2, 1], [3, -4]);
      expect(network(x).toArray()).toEqual([70, 0]);
      expect(sequential([])(x)).toBe(x);
    });
  });
});

describe("residual", () => {
  it("lets the gradient around a branch that is dead", () => {
    const engine = new Engine();
    const x = engine.parameter([1, 1], [2]);
    engine.step(() => {
      const y = residual((h) => scale(h, 0))(x);
      expect(y.toArray()).toEqual([2]);
      engine.backward(sum(y));
      expect(x.gradient()).toEqual([1]);
    });
  });

  it("has the gradient that central differences give, inside out", () => {
    const build = (engine: Engine) =>
      sequential([residual(linear(engine, [[0.5, -1], [2, 0.3]])), residual((x: Var) => mul(x, x))]); // biome-ignore format: a matrix
    expect(gradientError(1, [[3, 2]], build)).toBeLessThan(1e-6);
  });

  it("names a branch that changes the shape", () => {
    const engine = new Engine();
    const x = engine.constant([1, 2], [1, 2]);
    engine.step(() => expect(() => residual(linear(engine, [[1, 1]]))(x)).toThrow("add: got"));
  });
});

describe("dropout", () => {
  const ones = new Array(10_000).fill(1);
  it("drops about p of the entries and keeps the mean; in evaluation nothing", () => {
    const engine = new Engine();
    const layer = dropout(engine, createRandom(1), 0.3);
    const out = engine.step(() => layer(engine.constant([10_000], ones)).toArray());
    const dropped = out.filter((value) => value === 0).length;
    // Five standard errors of a binomial.
    expect(Math.abs(dropped - 3000)).toBeLessThan(5 * Math.sqrt(10_000 * 0.3 * 0.7));
    for (const value of out) expect([0, 1 / 0.7]).toContain(value);
    expect(engine.evaluate(() => layer(engine.constant([10_000], ones)).toArray())).toEqual(ones);
  });

  it("passes gradient where it passed the value", () => {
    const engine = new Engine();
    const x = engine.parameter([50], new Array(50).fill(2));
    engine.step(() => {
      const y = dropout(engine, createRandom(2), 0.5)(x);
      engine.backward(sum(y));
      expect(x.gradient()).toEqual(y.toArray().map((value) => value / 2));
    });
  });

  it("refuses a probability that is none", () => {
    for (const p of [1, -0.1, Number.NaN])
      expect(() => dropout(new Engine(), createRandom(1), p)).toThrow(`dropout: p is ${p}`);
  });
});
