// The one place where points are given.

import type { CheckOutcome } from "@pravah/checks/host";
import { describe, expect, it } from "vitest";
import { judge } from "../../src/judge/judge.ts";
import { toy } from "../toy.ts";

const facts = {
  submission: "s001",
  files: {},
  receipt: {
    grader: "0".repeat(64),
    spec: "0".repeat(64),
    seed: "practice" as const,
    node: "v20",
    os: "linux-x64",
    sandbox: "portable" as const,
    limits: { loadMs: 1, callMs: 1, submissionMs: 1, memoryMb: 1 },
  },
};
const pass = (id: string): CheckOutcome => ({ id, outcome: "pass", output: "", called: [] });
const all = ["twice-values", "twice-law", "half-values"].map(pass);

describe("judge", () => {
  it("adds up the points of what passed", () => {
    expect(judge(toy(), all, facts)).toMatchObject({ outcome: "graded", score: 100, max: 100 });
  });

  it.each([
    ["no check ran", [], "twice-values did not report"],
    ["one is missing", all.slice(1), "twice-values did not report"],
    ["one reported twice", [...all, pass("twice-law")], "twice-law reported twice"],
    ["one has no points", [...all, pass("surprise")], "surprise has no points"],
  ])("never passes when %s", (_, outcomes, why) => {
    const result = judge(toy(), outcomes, facts);
    expect(result).toMatchObject({ outcome: "ungradable", score: null });
    expect(result.reason?.stage).toBe("infrastructure");
    expect(result.reason?.message.en).toContain(why);
  });

  it("draws the curve of a failed check", () => {
    const figure = { x: "layer" as const, y: "‖dZ‖", work: [0, 1e-9, 1], law: [1, 1, 1] };
    const failure = { kind: "value-hidden" as const, params: { at: "[0]" }, figure };
    const failed = {
      id: "twice-values",
      outcome: "fail" as const,
      failure,
      output: "",
      called: [],
    };
    const outcomes = [{ ...failed, misconception: null }, ...all.slice(1)];
    const svg = judge(toy(), outcomes, facts).checks[0]?.details?.figure;
    expect(svg).toMatch(/^<svg [\s\S]*<\/svg>$/);
    expect(svg).toContain("‖dZ‖");
    // Two curves of three points, one of which a logarithmic axis cannot show.
    expect(svg?.match(/<circle/g)).toHaveLength(5);
  });
});
