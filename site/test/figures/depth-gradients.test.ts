// The figure against what is known about it: the engine's own experiment, and the laws of the product.

import { experiments } from "@pravah/experiments";
import { describe, expect, it } from "vitest";
import { compute } from "../../src/figures/depth-gradients/compute.ts";

const ratio = (norms: readonly number[]) => (norms[0] ?? 0) / (norms.at(-1) ?? 0);

describe("depth-gradients", () => {
  it("shows what experiment B3 measures with the same seed", () => {
    const { norms } = compute({ depth: 10, init: "xavier", gradient: "dW" });
    const b3 = experiments.find(({ id }) => id === "B3")?.run([11]);
    expect(ratio(norms.sigmoid)).toBeCloseTo(b3?.measured.sigmoid?.[0] ?? Number.NaN, 12);
    expect(ratio(norms.tanh)).toBeCloseTo(b3?.measured.tanh?.[0] ?? Number.NaN, 12);
  });

  it("loses at least a factor of two per sigmoid layer, whatever the depth", () => {
    for (const depth of [4, 10, 20]) {
      const { norms } = compute({ depth, init: "orthogonal", gradient: "dZ" });
      expect(ratio(norms.sigmoid)).toBeLessThan(0.5 ** (depth - 1));
    }
  });

  it("starves all ReLU layers alike at depth 30 with Xavier, and none with He", () => {
    const xavier = compute({ depth: 30, init: "xavier", gradient: "dW" }).norms.relu;
    const he = compute({ depth: 30, init: "he", gradient: "dW" }).norms.relu;
    expect(Math.max(...xavier)).toBeLessThan(1e-4);
    expect(ratio(xavier)).toBeGreaterThan(0.1);
    expect(Math.min(...he)).toBeGreaterThan(0.05);
  });
});
