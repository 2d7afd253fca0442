// `examined`: a network whose measurements are worked out by hand.

import { expect, it } from "vitest";
import { examined } from "../../src/index.ts";

it("measures a small relu network as it is by hand", () => {
  // a = (2, 0), logits (0, 0), ∂L/∂z₂ = (−½, ½), ∂L/∂z₁ = (−1, 0).
  const layers = [
    { W: [[1], [-1]], b: [0, 0] },
    {
      W: [
        [1, 0],
        [-1, 0],
      ],
      b: [-2, 2],
    },
  ];
  const found = examined(layers, "relu", { inputs: [[2]], labels: [0] });
  expect(found.loss).toBeCloseTo(Math.LN2, 12);
  expect(found.actStd).toEqual([1]);
  expect(found.deadFraction).toEqual([0.5]);
  expect(found.saturatedFraction).toEqual([0]);
  expect(found.dZNorm[0]).toBeCloseTo(1, 12);
  expect(found.dZNorm[1]).toBeCloseTo(Math.SQRT1_2, 12);
  expect(found.dWNorm[0]).toBeCloseTo(2, 12);
  expect(found.dWNorm[1]).toBeCloseTo(Math.SQRT2, 12);
});

it("counts the flat entries of a sigmoid and of a tanh, at both ends", () => {
  const layers = [
    { W: [[1]], b: [0] },
    { W: [[1], [0]], b: [0, 0] },
  ];
  // sigmoid: σ′(4.4) = 0.0120, σ′(4.2) = 0.0146, limit 0.0125. tanh: 1 − tanh²(2.2) = 0.048, limit 0.05.
  const flat = (act: "sigmoid" | "tanh", xs: number[]) =>
    examined(layers, act, { inputs: xs.map((x) => [x]), labels: xs.map(() => 0) })
      .saturatedFraction;
  expect(flat("sigmoid", [-4.4, -4.2, 0, 4.2, 4.4])).toEqual([2 / 5]);
  expect(flat("tanh", [-2.2, -2.1, 0, 2.1, 2.2])).toEqual([2 / 5]);
});
