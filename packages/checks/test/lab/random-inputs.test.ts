// Seeded inputs for experiments.

import { expect, it } from "vitest";
import { createRandom, normalMatrix } from "../../src/index.ts";

it("gives normal matrices the spread that is asked for", () => {
  const x = normalMatrix(createRandom(1), 100, 100, 2);
  const mean = x.flat().reduce((sum, v) => sum + v, 0) / 1e4;
  const variance = x.flat().reduce((sum, v) => sum + (v - mean) ** 2, 0) / 1e4;
  // Five standard errors: 2/√10⁴ for the mean, 4·√(2/10⁴) for the variance.
  expect(Math.abs(mean)).toBeLessThan(0.1);
  expect(Math.abs(variance - 4)).toBeLessThan(0.29);
});
