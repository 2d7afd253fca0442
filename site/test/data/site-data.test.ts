// The data of the pages about papers and graders: shortened without a change of meaning.

import { describe, expect, it } from "vitest";
import { gradersData } from "../../src/data/graders-data.ts";
import { papersData } from "../../src/data/papers-data.ts";
import { readGlossary } from "../../src/pages/data/glossary.ts";

describe("gradersData", () => {
  it("keeps which check caught which work, one letter per check", () => {
    const works = [
      { kind: "wrong", name: "w", caughtBy: "a", score: 40, outcomes: ["fail", "pass", "todo"] },
    ];
    const checks = ["a", "b", "c"].map((id) => ({ id, points: 1 }));
    const rules = [{ id: "r", says: "it holds", problems: ["no"] }];
    const verdicts = [{ exercise: "relu", rules, matrix: { checks, works } }];
    const [exercise] = gradersData({ schema: "pravah/verdicts/1", verdicts }).exercises;
    expect(exercise?.works).toEqual([
      { kind: "wrong", name: "w", caughtBy: "a", score: 40, outcomes: "fpt" },
    ]);
    expect(exercise?.rules).toEqual([{ id: "r", says: "it holds", problems: 1 }]);
  });

  it("refuses another format", () => {
    expect(() => gradersData({ schema: "pravah/verdicts/2", verdicts: [] })).toThrow("verdicts/1");
  });
});

describe("papersData", () => {
  const plot = {
    title: "t",
    x: { label: "x" },
    y: { label: "y" },
    curves: [
      { name: "c", points: Array.from({ length: 500 }, (_, i): [number, number] => [i, i / 3]) },
    ],
  };
  const report = {
    id: "B1",
    title: "t",
    source: "s",
    reported: "r",
    criterion: "c",
    passed: true,
    seeds: [1, 2, 3],
    measured: { ratio: [3, 1.23456, "NaN"], loss: ["NaN", "NaN", "NaN"] },
    plot,
  };

  it("gives medians, four digits, and words for what JSON does not have", () => {
    const [only] = papersData({
      schema: "pravah/experiments/1",
      experiments: [report],
    }).experiments;
    expect(only?.measured[0]?.values).toEqual([3, 1.235, "NaN"]);
    expect(only?.measured[1]?.median).toBe("NaN");
  });

  it("thins a curve out, but keeps both its ends", () => {
    const [only] = papersData({
      schema: "pravah/experiments/1",
      experiments: [report],
    }).experiments;
    const points = only?.plot.curves[0]?.points ?? [];
    expect(points.length).toBeLessThanOrEqual(121);
    expect(points[0]).toEqual([0, 0]);
    expect(points.at(-1)).toEqual([499, 166.3]);
  });
});

describe("the glossary", () => {
  it("has every term complete, and every id once, fit for an address", () => {
    const terms = readGlossary();
    expect(terms.length).toBeGreaterThanOrEqual(56);
    expect(new Set(terms.map(({ id }) => id)).size).toBe(terms.length);
    for (const term of terms) {
      expect(term.id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      for (const text of Object.values(term)) expect(text.trim()).not.toBe("");
    }
  });
});
