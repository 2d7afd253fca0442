// Mutants: every change is one change, a weak grader lets some live, and listed equivalents count.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createGrader, readExercise } from "@pravah/grader";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mutantsOf } from "../src/mutate/mutants.ts";
import { type MutationReport, mutate } from "../src/mutate/mutate.ts";
import { scaffold } from "../src/scaffold/scaffold.ts";

describe("the mutants of a text", () => {
  const source = [
    "export function half(x: number): number {",
    '  // "π" is two bytes: places count characters.',
    "  return x > 0 ? x / 2 : 0;",
    "}",
  ].join("\n");

  it("each change one place, in the order of their places, and say which", async () => {
    const mutants = await mutantsOf(source);
    expect(mutants.map(({ line, change }) => `${line}: ${change}`)).toContain("3: x / 2 → x * 2");
    const divided = mutants.find(({ change }) => change === "x / 2 → x * 2");
    expect(divided?.source).toBe(source.replace("x / 2", "x * 2"));
    expect(mutants.map(({ line }) => line)).toEqual(
      mutants.map(({ line }) => line).sort((a, b) => a - b),
    );
    expect(new Set(mutants.map((mutant) => mutant.source)).size).toBe(mutants.length);
  });
});

describe("a grader against mutants", () => {
  let root = "";
  let report: MutationReport;
  const at = (file: string) => path.join(root, file);
  const run = () => mutate(readExercise(at("exercises/demo")), createGrader());

  beforeAll(async () => {
    root = mkdtempSync(path.join(tmpdir(), "pravah-mutate-"));
    await scaffold(root, "demo");
    // A second way through the function that no check goes: its changes must be seen to live.
    const file = at("solutions/demo/work.ts");
    const unseen = "  if (x.length > 9000) return 1 + sum(x) / x.length - 1;\n  return sum(x)";
    writeFileSync(file, readFileSync(file, "utf8").replace("  return sum(x)", unseen));
    report = await run();
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  const fate = (change: string) =>
    report.verdicts.find((verdict) => verdict.change === change)?.fate;

  it("catches a change that a check sees, and shows one that none sees", () => {
    expect(fate("x.length > 9000 → true")).toBe("survived");
    expect(fate("x.length > 9000 → x.length >= 9000")).toBe("survived");
    expect(report.verdicts.find(({ line, fate: f }) => line === 7 && f === "caught")).toMatchObject(
      { change: "sum(x) / x.length → sum(x) * x.length", check: "mean-values" },
    );
    expect(report.score).toBeGreaterThan(0);
    expect(report.score).toBeLessThan(0.95);
  });

  it("does not count what is listed as equivalent, and says when the list is out of date", async () => {
    const listed = report.verdicts.filter((verdict) => verdict.fate === "survived");
    const list = [
      ...listed.map(({ code, change }) => ({ code, change, why: "never reached" })),
      { code: "return 1;", change: "1 → 2", why: "no such line" },
    ];
    writeFileSync(at("solutions/demo/equivalent.json"), JSON.stringify(list));
    const again = await run();
    expect(again.score).toBe(1);
    expect(again.stale.map(({ change }) => change)).toEqual(["1 → 2"]);
  });

  it.each([
    ["{", "Expected property name"],
    ['[{ "change": "a → b" }]', 'a list of { "code", "change", "why" } is needed'],
  ])("names the file where the list is %s", async (text, message) => {
    writeFileSync(at("solutions/demo/equivalent.json"), text);
    await expect(run()).rejects.toThrow(message);
    await expect(run()).rejects.toThrow("solutions/demo/equivalent.json");
  });
});
