// Sequence experiments: the data are the adding problem's, the weights are PyTorch's.

import { describe, expect, it } from "vitest";
import { addingSequences, createRandom, recurrentWeights } from "../../src/index.ts";

describe("addingSequences", () => {
  it("asks for the sum of the two marked numbers, one in each half", () => {
    const { xs, targets } = addingSequences(createRandom(3), 7, 50);
    expect(xs.map((step) => [step.length, step[0]?.length])).toEqual(new Array(7).fill([50, 2]));
    for (const [n, target] of targets.entries()) {
      const sequence = xs.map((step) => step[n] as number[]);
      const marked = sequence.flatMap(([, marker], t) => (marker === 1 ? [t] : []));
      expect(marked).toHaveLength(2);
      expect(marked[0]).toBeLessThan(3);
      expect(marked[1]).toBeGreaterThanOrEqual(3);
      const sum = sequence.reduce((total, [value = 0, marker = 0]) => total + value * marker, 0);
      expect(sum).toBeCloseTo(target, 12);
    }
  });

  it("has a baseline of 1/6", () => {
    const { targets } = addingSequences(createRandom(1), 4, 20_000);
    const error = targets.reduce((sum, target) => sum + (target - 1) ** 2, 0) / targets.length;
    // (U₁ + U₂ − 1)² has standard deviation 0.2: this is five standard errors.
    expect(Math.abs(error - 1 / 6)).toBeLessThan(0.007);
  });
});

describe("recurrentWeights", () => {
  it("has the shapes of the cell's gates, and fills ±1/√hidden", () => {
    for (const [cell, gates] of [["rnn", 1] as const, ["gru", 3] as const, ["lstm", 4] as const]) {
      const p = recurrentWeights(createRandom(2), { cell, inputs: 3, hidden: 16 });
      const rows = 16 * gates;
      expect([p.W_ih.length, p.W_hh.length, p.b_ih.length, p.b_hh.length]).toEqual(
        new Array(4).fill(rows),
      );
      expect([p.W_ih[0]?.length, p.W_hh[0]?.length]).toEqual([3, 16]);
      const largest = Math.max(...p.W_hh.flat().map(Math.abs));
      expect(largest).toBeLessThanOrEqual(1 / 4);
      expect(largest).toBeGreaterThan(0.24);
    }
  });
});
