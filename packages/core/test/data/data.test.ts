// Data sets: what each one promises, at random sizes.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { adding, copyTask, createRandom, rings, spiral, temporalOrder } from "../../src/index.ts";

const seeds = fc.integer({ min: 0, max: 1e6 });
const batches = fc.integer({ min: 1, max: 5 });

it("the same seed gives the same data", () => {
  const once = () => adding(createRandom(5), 10, 3);
  expect(once()).toEqual(once());
});

describe("rings", () => {
  it("lie on two circles and alternate", () => {
    const { inputs, labels } = rings(createRandom(1), 200);
    expect(labels.slice(0, 4)).toEqual([0, 1, 0, 1]);
    const radii = (label: number) =>
      inputs.filter((_, i) => labels[i] === label).map((p) => Math.hypot(...p));
    expect(Math.max(...radii(0))).toBeLessThan(Math.min(...radii(1)));
  });
});

describe("spiral", () => {
  it("has arms of equal size, from radius 0.2 to 2", () => {
    const { inputs, labels } = spiral(createRandom(1), 91, 3);
    expect(inputs).toHaveLength(90);
    for (const arm of [0, 1, 2]) expect(labels.filter((label) => label === arm)).toHaveLength(30);
    const radii = inputs.map((p) => Math.hypot(...p));
    expect(Math.min(...radii)).toBeCloseTo(0.2, 10);
    expect(Math.max(...radii)).toBeCloseTo(2, 10);
  });
});

describe("adding", () => {
  it("marks one number in each half, and asks for their sum", () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 2, max: 12 }), batches, (seed, length, batch) => {
        const { steps, targets } = adding(createRandom(seed), length, batch);
        for (let sample = 0; sample < batch; sample++) {
          const marked = steps.flatMap((step, t) => (step[2 * sample + 1] === 1 ? [t] : []));
          expect(marked).toHaveLength(2);
          const [first, second] = marked as [number, number];
          expect(first).toBeLessThan(Math.floor(length / 2));
          expect(second).toBeGreaterThanOrEqual(Math.floor(length / 2));
          const total = marked.reduce((sum, t) => sum + (steps[t]?.[2 * sample] as number), 0);
          expect(targets[sample]).toBe(total);
        }
      }),
    );
  });

  it("has a baseline of 1/6", () => {
    const { targets } = adding(createRandom(1), 10, 40_000);
    const error = targets.reduce((sum, y) => sum + (y - 1) ** 2, 0) / targets.length;
    expect(Math.abs(error - 1 / 6)).toBeLessThan(0.005);
  });
});

describe("temporalOrder", () => {
  it("says AB or BA by two symbols at their places", () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 10, max: 40 }), batches, (seed, length, batch) => {
        const { steps, labels, features } = temporalOrder(createRandom(seed), length, batch);
        for (let sample = 0; sample < batch; sample++) {
          const symbols = steps.map((step) =>
            step.slice(features * sample, features * (sample + 1)).indexOf(1),
          );
          const told = symbols.flatMap((symbol, t) => (symbol < 2 ? [{ symbol, t }] : []));
          expect(told).toHaveLength(2);
          const [first, second] = told as [(typeof told)[0], (typeof told)[0]];
          expect(labels[sample]).toBe(2 * first.symbol + second.symbol);
          expect(Math.floor((10 * first.t) / length)).toBeLessThanOrEqual(1);
          expect(Math.floor((10 * second.t) / length)).toBeGreaterThanOrEqual(4);
        }
      }),
    );
  });
});

describe("copyTask", () => {
  it("asks at the end for what was shown at the beginning", () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 0, max: 9 }), batches, (seed, delay, batch) => {
        const sizes = { symbols: 3, alphabet: 4, delay, batch };
        const { steps, labels, features } = copyTask(createRandom(seed), sizes);
        expect(steps).toHaveLength(7 + delay);
        for (let sample = 0; sample < batch; sample++) {
          const shown = steps.map((step) =>
            step.slice(features * sample, features * (sample + 1)).indexOf(1),
          );
          const wanted = labels.map((row) => row[sample]);
          expect(wanted.slice(-3)).toEqual(shown.slice(0, 3));
          expect(wanted.slice(0, -3).every((label) => label === 4)).toBe(true);
          expect(shown.indexOf(5)).toBe(3 + delay);
        }
      }),
    );
  });
});

it.each([
  ["rings: count is 0", () => rings(createRandom(1), 0)],
  ["spiral: count is 2, expected a whole number ≥ 3", () => spiral(createRandom(1), 2)],
  ["adding: length is 1", () => adding(createRandom(1), 1, 1)],
  ["temporalOrder: length is 9", () => temporalOrder(createRandom(1), 9, 1)],
  ["copyTask: delay is -1", () => copyTask(createRandom(1), { delay: -1, batch: 1 })],
])("%s", (message, act) => {
  expect(act).toThrow(message);
});
