// `weightGradients`: the slope of the loss that the engine itself reports.

import { createRandom } from "@pravah/core";
import { expect, it } from "vitest";
import {
  examined,
  freshLayers,
  type NetworkSettings,
  ringSamples,
  weightGradients,
} from "../../src/index.ts";

const SETTINGS: NetworkSettings = {
  widths: [2, 5, 4, 2],
  act: "tanh",
  init: "xavier-normal",
  bias: 0.1,
  batchNorm: false,
};
const samples = ringSamples(createRandom(3), 12);
const layers = freshLayers(createRandom(5), SETTINGS);

it("agrees with central differences of the loss", () => {
  const gradients = weightGradients(layers, "tanh", samples);
  const lossWith = (l: number, i: number, j: number, nudge: number) => {
    const moved = layers.map(({ W, b }) => ({ W: W.map((row) => [...row]), b }));
    (moved[l]?.W[i] as number[])[j] = (layers[l]?.W[i]?.[j] as number) + nudge;
    return examined(moved, "tanh", samples).loss;
  };
  layers.forEach(({ W }, l) => {
    W.forEach((row, i) => {
      row.forEach((_, j) => {
        const slope = (lossWith(l, i, j, 1e-5) - lossWith(l, i, j, -1e-5)) / 2e-5;
        expect(gradients[l]?.[i]?.[j]).toBeCloseTo(slope, 8);
      });
    });
  });
});

it("has the norms that `examined` gives, and leaves the layers as they are", () => {
  const before = structuredClone(layers);
  const norms = weightGradients(layers, "tanh", samples).map((g) => Math.hypot(...g.flat()));
  examined(layers, "tanh", samples).dWNorm.forEach((norm, l) => {
    expect(norms[l]).toBeCloseTo(norm, 12);
  });
  expect(layers).toEqual(before);
});
