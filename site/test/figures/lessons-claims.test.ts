// What the lessons say about the figures is what the figures compute.

import { expect, it } from "vitest";
import { compute as histograms } from "../../src/figures/activation-histograms/compute.ts";
import { compute as batchNorm } from "../../src/figures/batchnorm-onoff/compute.ts";
import { begin as beginLab, compute as lab } from "../../src/figures/clinic-lab/compute.ts";
import { compute as clippedPath } from "../../src/figures/clipped-path/compute.ts";
import { compute as deadRelu } from "../../src/figures/dead-relu/compute.ts";
import { compute as overTime } from "../../src/figures/gradient-over-time/compute.ts";
import { compute as l2AndRate } from "../../src/figures/l2-and-rate/compute.ts";
import { compute as powers } from "../../src/figures/powers-and-cliff/compute.ts";

it("dead-relu: the share grows with depth and stays below the bound", () => {
  for (const width of [1, 2, 4]) {
    const { dead, bound } = deadRelu({ width });
    dead.forEach((share, i) => {
      const limit = bound[i] as number;
      expect(share).toBeLessThanOrEqual(limit + 4 * Math.sqrt((limit * (1 - limit)) / 300));
      expect(share).toBeGreaterThanOrEqual(dead[i - 1] ?? 0);
    });
  }
  expect(deadRelu({ width: 2 }).dead[9]).toBeGreaterThan(0.85);
  expect(deadRelu({ width: 8 }).dead[9]).toBeLessThan(0.1);
});

it("powers-and-cliff: powers go like the radius; the cliff stands out by a factor of 20", () => {
  for (const radius of [0.7, 1.3]) {
    const { norms } = powers({ radius, bias: -2.5, steps: 50 });
    expect(((norms[39] as number) / (norms[19] as number)) ** (1 / 20)).toBeCloseTo(radius, 1);
  }
  const heights = powers({ radius: 1, bias: -2.5, steps: 50 }).cliff.map(({ norm }) => norm);
  const middle = [...heights].sort((a, b) => a - b)[heights.length >> 1] as number;
  expect(Math.max(...heights)).toBeGreaterThan(20 * middle);
});

it("activation-histograms: standard collapses, Xavier keeps tanh, He keeps ReLU", () => {
  const last = (act: "tanh" | "relu", init: "standard" | "xavier" | "he", depth: number) =>
    histograms({ act, init, depth }).layers.at(-1)?.std as number;
  expect(last("tanh", "standard", 5)).toBeLessThan(0.06);
  expect(last("tanh", "xavier", 5)).toBeGreaterThan(0.25);
  expect(last("relu", "xavier", 30)).toBeLessThan(0.01);
  expect(last("relu", "he", 30)).toBeGreaterThan(0.1);
  const { layers } = histograms({ act: "sigmoid", init: "he", depth: 5 });
  for (const { shares } of layers) {
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
  }
});

it("batchnorm-onoff: without, the first layer hears nothing and nothing is learnt; with, both", () => {
  const { plain, normalised } = batchNorm({ act: "sigmoid", depth: 8, rate: 0.5 });
  const ratio = (norms: number[]) => (norms[0] as number) / (norms.at(-1) as number);
  expect(ratio(plain.norms)).toBeLessThan(1e-3);
  expect(ratio(normalised.norms)).toBeGreaterThan(0.1);
  expect(plain.losses.at(-1)).toBeGreaterThan(1);
  expect(normalised.losses.at(-1)).toBeLessThan(0.7 * (normalised.losses[0] as number));
});

it("clipped-path: no clipped step is longer than rate × threshold; at 1 the walk arrives, unclipped it is thrown out", () => {
  const { clipped } = clippedPath({ threshold: 0.3, weight: 6, bias: -3 });
  clipped.slice(1).forEach(({ w, b }, i) => {
    const before = clipped[i] as (typeof clipped)[number];
    expect(Math.hypot(w - before.w, b - before.b)).toBeLessThanOrEqual(0.5 * 0.3 + 1e-12);
  });
  const { plain, clipped: arriving } = clippedPath({ threshold: 1, weight: 6, bias: -3 });
  expect(arriving.at(-1)?.error).toBeLessThan(1e-3);
  expect(plain.at(-1)?.error).toBeGreaterThan(1e-2);
});

it("gradient-over-time: the radius and the gate decide what reaches step 0", () => {
  const closed = overTime({ radius: 0.5, bias: 0 });
  const open = overTime({ radius: 1, bias: 5 });
  expect(closed.rnn[0]).toBeLessThan(1e-12);
  expect(closed.lstm[0]).toBeLessThan(1e-8);
  expect(open.rnn[0]).toBeGreaterThan(1e-2);
  expect(open.lstm[0]).toBeGreaterThan(1);
  expect(open.gru[0]).toBeGreaterThan(0.1);
});

it("l2-and-rate: neither λ nor the rate changes the first gradient; clipping and a small rate train", () => {
  const first = (lambda: number, rate: number) =>
    l2AndRate({ lambda, rate, clip: "off" }).asSet[0]?.gradientNorm as number;
  expect(first(0.1, 1e-4)).toBe(first(0, 0.1));
  const exploded = l2AndRate({ lambda: 0.1, rate: 0.1, clip: "off" }).asSet;
  expect(exploded.at(-1)?.loss).toBeNaN();
  const { asSet: clipped } = l2AndRate({ lambda: 0, rate: 0.1, clip: "on" });
  expect(clipped.at(-1)?.loss).toBeLessThan(0.1 * (clipped[0]?.loss as number));
});

const P1 = {
  depth: 8,
  width: 32,
  act: "sigmoid",
  init: "xavier",
  bias: 0,
  batchnorm: "off",
  clip: "off",
  rate: 0.5,
} as const;

it("clinic-lab: names the patients, and the treatments do what the lesson says", () => {
  const named = (settings: Parameters<typeof lab>[0]) => beginLab(settings)(0).illness;
  expect(named(P1)).toBe("vanishing-depth");
  expect(named({ ...P1, act: "relu", depth: 30 })).toBe("signal-decay");
  expect(named({ ...P1, act: "relu", depth: 10, init: "large" })).toBe("exploding");
  expect(named({ ...P1, act: "relu", init: "he", bias: -3 })).toBe("dead-relu");
  expect(named({ ...P1, act: "relu", init: "he" })).toBe("healthy");
  const learns = { ...P1, batchnorm: "on" } as const;
  expect(lab(learns).accuracy).toBeGreaterThan(0.9);
  expect(lab({ ...P1, clip: "on" }).accuracy).toBeLessThan(0.8);
});

it("clinic-lab: going on step by step is the same as going on at once", () => {
  const [slow, fast] = [beginLab(P1), beginLab(P1)];
  slow(3);
  slow(4);
  expect(slow(0)).toEqual(fast(7));
  expect(fast(0).log).toHaveLength(7);
});
