// Initialisation and data: the moments they promise. Limits are 5 standard errors at fixed seeds.

import { describe, expect, it } from "vitest";
import { createRandom, heNormal, rings, xavierNormal } from "../../src/index.ts";

describe.each([1, 2, 3])("seed %i", (seed) => {
  it.each([
    ["Xavier", xavierNormal, 2 / 500],
    ["He", heNormal, 2 / 100],
  ])("%s has its variance", (_, init, variance) => {
    const weights = init(createRandom(seed), 400, 100);
    expect([weights.length, weights[0]?.length]).toEqual([400, 100]);
    const all = weights.flat();
    const measured = all.reduce((sum, w) => sum + w * w, 0) / all.length;
    expect(Math.abs(measured / variance - 1)).toBeLessThan(5 * Math.sqrt(2 / all.length));
  });

  it("rings lie on two circles and alternate", () => {
    const { inputs, labels } = rings(createRandom(seed), 200);
    expect(labels.slice(0, 4)).toEqual([0, 1, 0, 1]);
    const radii = (label: number) =>
      inputs.filter((_, i) => labels[i] === label).map((p) => Math.hypot(...p));
    expect(Math.max(...radii(0))).toBeLessThan(Math.min(...radii(1)));
  });
});

it("bad sizes are named", () => {
  expect(() => heNormal(createRandom(1), 3, 0)).toThrow("heNormal: a fan is 0");
  expect(() => xavierNormal(createRandom(1), 2.5, 3)).toThrow("xavierNormal: a fan is 2.5");
  expect(() => rings(createRandom(1), 0)).toThrow("rings: count is 0");
});
