// Moved networks against the engine: what it measures stays, and gradients move with what they are of.

import { createRandom } from "@pravah/core";
import { type Mat, matmul, transpose } from "@pravah/core/kit";
import { describe, expect, it } from "vitest";
import {
  examined,
  freshLayers,
  movedNetwork,
  ringSamples,
  weightGradients,
} from "../../src/index.ts";
import { mismatch } from "../../src/plain/closeness.ts";

const CASES = [
  ["tanh", true],
  ["linear", true],
  ["relu", false],
  ["sigmoid", false],
] as const;

describe.each(CASES)("a %s network", (act, isOdd) => {
  const random = createRandom(3);
  const layers = freshLayers(random, {
    widths: [2, 5, 4, 2],
    act,
    init: "xavier-normal",
    bias: 0.3,
    batchNorm: false,
  });
  const samples = ringSamples(random, 9);

  // Signs of classes would change which one is likely: only networks without are measured here.
  it("has the same measurements where no sign changes, and gradients that moved along", () => {
    for (const seed of [1, 2, 3]) {
      const moved = movedNetwork(createRandom(seed), layers, 9, false);
      const batch = { inputs: moved.inputs(samples.inputs), labels: moved.labels(samples.labels) };
      const before = examined(layers, act, samples);
      expect(mismatch(examined(moved.layers, act, batch), before, { rel: 1e-9 })).toBeNull();
      const gradients = weightGradients(layers, act, samples).map((dW, l) => moved.weights(l, dW));
      expect(
        mismatch(weightGradients(moved.layers, act, batch), gradients, { rel: 1e-9 }),
      ).toBeNull();
    }
  });

  it("hands on what the old one does, unit by unit", () => {
    for (const seed of [1, 2, 3]) {
      const moved = movedNetwork(createRandom(seed), layers, 9, isOdd);
      let [old, now] = [samples.inputs, moved.inputs(samples.inputs)];
      layers.forEach((layer, l) => {
        old = matmul(old, transpose(layer.W)).map((row) => row.map((z, u) => z + at(layer.b, u)));
        const { W, b } = moved.layers[l] as typeof layer;
        now = matmul(now, transpose(W)).map((row) => row.map((z, u) => z + at(b, u)));
        expect(mismatch(now, moved.units(l, old), { rel: 1e-9 })).toBeNull();
        expect(mismatch(b, moved.biases(l, layer.b), { rel: 1e-9 })).toBeNull();
        [old, now] = [activated(act, old), activated(act, now)];
        expect(mismatch(now, moved.units(l, old), { rel: 1e-9 })).toBeNull();
      });
    }
  });
});

const at = (v: readonly number[], i: number) => v[i] as number;

function activated(act: (typeof CASES)[number][0], m: Mat): Mat {
  const f = {
    tanh: Math.tanh,
    linear: (input: number) => input,
    relu: (input: number) => Math.max(input, 0),
    sigmoid: (input: number) => 1 / (Math.exp(-input) + 1),
  }[act];
  return m.map((row) => row.map(f));
}
