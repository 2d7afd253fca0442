// Recurrent networks by the engine: what must hold between their measurements and their logs.

import { createRandom } from "@pravah/core";
import { describe, expect, it } from "vitest";
import { examinedRecurrent, type RecurrentSettings, trainedRecurrent } from "../../src/index.ts";

const ADDING: RecurrentSettings = { task: "adding", length: 7, hidden: 6, batch: 5 };
const ORDER: RecurrentSettings = { task: "temporal-order", length: 10, hidden: 8, batch: 8 };
const TRAINING = { lr: 0.2, clip: null, steps: 3 };

describe.each([ADDING, ORDER])("$task", (settings) => {
  it("measures per weight matrix, per hidden layer and per time step", () => {
    const found = examinedRecurrent(createRandom(1), settings);
    expect(found.timeNorm).toHaveLength(settings.length);
    expect(found.dWNorm).toHaveLength(3);
    expect(found.actStd).toHaveLength(1);
    expect(found.deadFraction).toEqual([0]);
    // Every step's ∂loss/∂z_t is a part of the whole.
    expect(found.dZNorm[1]).toBeCloseTo(Math.hypot(...found.timeNorm), 12);
  });

  it("starts its training with the network and the batch that is examined", () => {
    const { loss, dWNorm } = examinedRecurrent(createRandom(2), settings);
    const [first] = trainedRecurrent(createRandom(2), settings, TRAINING);
    expect(first?.loss).toBe(loss);
    // The biases add something to the global norm.
    const weights = Math.hypot(...dWNorm);
    expect(first?.gradientNorm).toBeGreaterThan(weights);
    expect(first?.gradientNorm).toBeLessThan(2 * weights);
  });

  it("logs the norm before clipping, and takes the clipped step", () => {
    const plain = trainedRecurrent(createRandom(3), settings, TRAINING);
    const clipped = trainedRecurrent(createRandom(3), settings, { ...TRAINING, clip: 1e-3 });
    expect(clipped[0]).toEqual(plain[0]);
    expect(clipped[1]).not.toEqual(plain[1]);
  });
});

it("forgets by about the spectral radius per step", () => {
  // At radius 0.01 the state matrix stretches no direction by more than a few hundredths.
  const { timeNorm } = examinedRecurrent(createRandom(4), { ...ADDING, radius: 0.01 });
  timeNorm.slice(1).forEach((later, t) => {
    expect((timeNorm[t] as number) / later).toBeLessThan(0.1);
  });
});

it("learns the order of two symbols", () => {
  const log = trainedRecurrent(createRandom(5), ORDER, { lr: 0.3, clip: 1, steps: 200 });
  const mean = (part: typeof log) => part.reduce((sum, { loss }) => sum + loss, 0) / part.length;
  expect(mean(log.slice(0, 20))).toBeGreaterThan(1.2);
  expect(mean(log.slice(-20))).toBeLessThan(0.6);
});
