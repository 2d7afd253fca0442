// Schedules at the steps where they turn.

import { expect, it } from "vitest";
import { cosineSchedule, stepSchedule, warmup } from "../../src/index.ts";

it("step: a tenth after every ten steps", () => {
  const rate = stepSchedule(1, { every: 10 });
  expect([0, 9, 10, 19, 20].map(rate).map((r) => Number(r.toPrecision(12)))).toEqual([
    1, 1, 0.1, 0.1, 0.01,
  ]);
});

it("cosine: the rate at first, half of it in the middle, the final one at the end and after", () => {
  const rate = cosineSchedule(2, { steps: 100, final: 1 });
  expect([0, 50, 100, 1000].map((t) => Number(rate(t).toPrecision(12)))).toEqual([2, 1.5, 1, 1]);
  for (let t = 0; t < 100; t++) expect(rate(t + 1)).toBeLessThan(rate(t));
});

it("warm-up: grows to the rate of the schedule that follows, which then begins", () => {
  const rate = warmup(4, cosineSchedule(1, { steps: 10 }));
  expect([0, 1, 2, 3, 4].map(rate)).toEqual([0.25, 0.5, 0.75, 1, 1]);
  expect(rate(14)).toBeCloseTo(0, 12);
  expect(warmup(2, 3)(5)).toBe(3);
});

it.each([
  ["stepSchedule: every is 0", () => stepSchedule(1, { every: 0 })],
  ["stepSchedule: factor is NaN", () => stepSchedule(1, { every: 1, factor: Number.NaN })],
  ["cosineSchedule: learning rate is -1", () => cosineSchedule(-1, { steps: 1 })],
  ["warmup: steps is 1.5", () => warmup(1.5, 1)],
  ["warmup: learning rate is Infinity", () => warmup(1, Number.POSITIVE_INFINITY)],
])("%s", (message, act) => {
  expect(act).toThrow(message);
});
