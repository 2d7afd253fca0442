// Recorded vectors: they name their source, and a check over no case is refused.

import { describe, expect, it } from "vitest";
import { activations } from "../../src/golden/activations.ts";
import type { GoldenFile } from "../../src/golden/golden.ts";
import { linearLosses } from "../../src/golden/linear-losses.ts";
import { mlpGradflow } from "../../src/golden/mlp-gradflow.ts";
import { golden } from "../../src/index.ts";

const FILES: [string, GoldenFile][] = Object.entries({ activations, linearLosses, mlpGradflow });

describe.each(FILES)("the golden file %s", (_, file) => {
  it("says which PyTorch it was recorded from, and in which precision", () => {
    expect(file.schema).toBe("vg-golden/1");
    expect(file.source).toMatch(/PyTorch \d+\.\d+/);
    expect(file.source).toContain("float64");
  });

  it("has cases, each with its own id, its inputs and its results", () => {
    expect(file.cases.length).toBeGreaterThan(0);
    expect(new Set(file.cases.map(({ id }) => id)).size).toBe(file.cases.length);
    for (const { input, expected } of file.cases) {
      expect(Object.keys(input).length).toBeGreaterThan(0);
      expect(Object.keys(expected).length).toBeGreaterThan(0);
    }
  });
});

describe("golden", () => {
  it("gives every case that starts with the prefix, and no other", () => {
    const ids = golden(activations, "relu/").map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(1);
    expect(ids).toEqual(
      activations.cases.map(({ id }) => id).filter((id) => id.slice(0, 5) === "relu/"),
    );
    expect(golden(activations, "")).toHaveLength(activations.cases.length);
  });

  it("holds what its name says: ReLU's own values", () => {
    // Independent of the recording: max(0, x), by hand.
    for (const { input, expected } of golden<{ x: number[] }, { y: number[] }>(
      activations,
      "relu/random",
    )) {
      expect(expected.y).toEqual(input.x.map((v) => Math.max(0, v)));
    }
  });

  it("refuses to check nothing", () => {
    expect(() => golden(activations, "no-such/")).toThrow('golden: no case starts with "no-such/"');
    expect(() => golden({ ...activations, cases: [] }, "")).toThrow("no case starts with");
    // A prefix, not a part.
    expect(() => golden(activations, "elu/random")).toThrow("no case starts with");
  });
});
