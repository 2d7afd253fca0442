// Initialisations: PyTorch's spreads, and the laws of orthogonal matrices. Statistical limits are 5
// standard errors at fixed seeds.

import { describe, expect, it } from "vitest";
import {
  createRandom,
  gain,
  heNormal,
  heUniform,
  identity,
  lecunNormal,
  orthogonal,
  type Random,
  recurrentUniform,
  standardUniform,
  type Weights,
  withGateBias,
  xavierNormal,
  xavierUniform,
} from "../../src/index.ts";
import { matmulOf, transposeOf } from "../algebra/matrices.ts";
import { expectClose, golden } from "../golden.ts";

type Init = (random: Random, fanOut: number, fanIn: number) => Weights;

/** Its normal draws are all 1, and its uniform draws all reach the upper end. */
const ones: Random = {
  uniform: (_, high = 1) => high,
  normal: (mean = 0, std = 1) => mean + std,
  int: () => 0,
  fork: () => ones,
};

describe("PyTorch", () => {
  it("gains", () => {
    const [{ expected } = { expected: {} }] = golden("init", "gains");
    expectClose(
      [gain("linear"), gain("sigmoid"), gain("tanh"), gain("relu"), gain("selu")],
      [expected.linear, expected.sigmoid, expected.tanh, expected.relu, expected.selu],
      1e-12,
    );
    for (const slope of [0.01, 0.2, 1]) {
      expectClose([gain("leaky-relu", slope)], [expected[`leaky_relu_${slope}`]], 1e-12);
    }
  });

  it.each(golden("init", "std_"))("$id", ({ input, expected }) => {
    const spread = (init: typeof xavierNormal, factor: number) =>
      Math.abs(init(ones, input.fanOut, input.fanIn, factor)[0]?.[0] as number);
    for (const name of ["linear", "tanh", "relu"] as const) {
      const got = [spread(xavierNormal, gain(name)), spread(xavierUniform, gain(name))];
      const [std, bound] = [`xavier_normal_std_gain_${name}`, `xavier_uniform_bound_gain_${name}`];
      expectClose(got, [expected[std], expected[bound]], 1e-12);
      const he = [spread(heNormal, gain(name)), spread(heUniform, gain(name))];
      const [heStd, heBound] = [
        `kaiming_normal_std_fan_in_${name}`,
        `kaiming_uniform_bound_fan_in_${name}`,
      ];
      expectClose(he, [expected[heStd], expected[heBound]], 1e-12);
    }
  });
});

describe.each([1, 2, 3])("seed %i", (seed) => {
  it.each<[string, Init, number, kurtosis: number]>([
    ["Xavier normal", xavierNormal, 2 / 500, 3],
    ["Xavier uniform", xavierUniform, 2 / 500, 1.8],
    ["He normal", heNormal, 2 / 100, 3],
    ["He uniform", heUniform, 2 / 100, 1.8],
    ["LeCun", lecunNormal, 1 / 100, 3],
    ["standard", standardUniform, 1 / 300, 1.8],
  ])("%s has its variance and its shape", (_, init, variance, kurtosis) => {
    const weights = init(createRandom(seed), 400, 100);
    expect([weights.length, weights[0]?.length]).toEqual([400, 100]);
    const all = weights.flat();
    const measured = all.reduce((sum, w) => sum + w * w, 0) / all.length;
    const error = 5 * Math.sqrt((kurtosis - 1) / all.length);
    expect(Math.abs(measured / variance - 1)).toBeLessThan(error);
    const fourth = all.reduce((sum, w) => sum + w ** 4, 0) / all.length / measured ** 2;
    expect(Math.abs(fourth - kurtosis)).toBeLessThan(0.2);
  });

  it.each([
    [5, 5],
    [7, 3],
    [3, 7],
    [1, 1],
  ])("orthogonal %i × %i keeps lengths", (fanOut, fanIn) => {
    const w = orthogonal(createRandom(seed), fanOut, fanIn, 2);
    expect([w.length, w[0]?.length]).toEqual([fanOut, fanIn]);
    const gram = fanOut >= fanIn ? matmulOf(transposeOf(w), w) : matmulOf(w, transposeOf(w));
    gram.forEach((row, i) => {
      row.forEach((value, j) => {
        expect(value).toBeCloseTo(i === j ? 4 : 0, 10);
      });
    });
  });
});

it("orthogonal matrices turn both ways", () => {
  const determinants = Array.from({ length: 40 }, (_, seed) => {
    const [[a = 0, b = 0] = [], [c = 0, d = 0] = []] = orthogonal(createRandom(seed), 2, 2);
    return Math.round(a * d - b * c);
  });
  expect(new Set(determinants)).toEqual(new Set([1, -1]));
});

it("identity", () => {
  expect(identity(2, 0.5)).toEqual([
    [0.5, 0],
    [0, 0.5],
  ]);
});

it("recurrent weights fit their cell, and a gate bias goes to its block", () => {
  const weights = recurrentUniform(createRandom(1), { cell: "lstm", inputs: 3, hidden: 2 });
  expect([weights.weightIh.length, weights.weightIh[0]?.length]).toEqual([8, 3]);
  expect([weights.weightHh.length, weights.weightHh[0]?.length]).toEqual([8, 2]);
  expect(Math.max(...weights.biasIh.map(Math.abs))).toBeLessThanOrEqual(1 / Math.SQRT2);
  const open = withGateBias(weights, 1, 5);
  expect(open.biasIh).toEqual([0, 0, 5, 5, 0, 0, 0, 0]);
  expect(open.biasHh).toEqual(new Array(8).fill(0));
  expect(open.weightIh).toBe(weights.weightIh);
});

it("bad sizes are named", () => {
  const random = createRandom(1);
  expect(() => heNormal(random, 3, 0)).toThrow("heNormal: fanIn is 0");
  expect(() => xavierNormal(random, 2.5, 3)).toThrow("xavierNormal: fanOut is 2.5");
  expect(() => identity(-1)).toThrow("identity: size is -1");
  expect(() => gain("leaky-relu", Number.NaN)).toThrow("gain: slope is NaN");
});
