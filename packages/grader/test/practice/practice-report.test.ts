// What `pnpm test` says: what passes in a line, the first failure whole, the others in a line each, what next.

import { type CheckOutcome, failureOf } from "@pravah/checks/host";
import { describe, expect, it } from "vitest";
import type { Exercise } from "../../src/catalog/exercise.ts";
import { type PracticeRun, reportLines } from "../../src/practice/practice-report.ts";
import { cellsOf } from "../../src/practice/view/cells.ts";
import { toy } from "../toy.ts";

const SOURCE = "export function twice() {}\n\nexport function half() {}\n";
const SETTINGS = {
  language: "en" as const,
  columns: 60,
  unicode: true,
  colour: false,
  command: (words: string) => `RUN ${words}`,
};
const pass = (id: string, name: string): CheckOutcome => ({
  id,
  outcome: "pass",
  output: "",
  called: [name],
});
const todo = (id: string, name: string): CheckOutcome => ({
  id,
  outcome: "todo",
  functionName: name,
  output: "",
  called: [name],
});
const fail = (id: string, name: string): CheckOutcome => ({
  id,
  outcome: "fail",
  failure: failureOf(
    "value",
    { at: "[0]", got: "1", want: "2", error: "" },
    { called: `${name}([1])`, got: "[1]" },
  ),
  misconception: null,
  output: "",
  called: [name],
});
const of = (run: PracticeRun["run"], exercise: Exercise = toy()): PracticeRun => ({
  exercise,
  source: SOURCE,
  run,
});
const named = (id: string): Exercise => ({ ...toy(), id });
const report = (...runs: PracticeRun[]) => reportLines(runs, SETTINGS);

const PASSING = [
  pass("twice-values", "twice"),
  pass("twice-law", "twice"),
  pass("half-values", "half"),
];
const UNTOUCHED = [
  todo("twice-values", "twice"),
  todo("twice-law", "twice"),
  todo("half-values", "half"),
];

describe("the report of one exercise", () => {
  it("has the failure whole, the others in a line, and what helps", () => {
    const run = [
      fail("twice-values", "twice"),
      fail("twice-law", "twice"),
      pass("half-values", "half"),
    ];
    expect(report(of(run))).toEqual([
      "",
      "   twice · Twice",
      "   1 of 3 checks pass, 10 of 100 points (practice)",
      "   ✗\u00a0twice  ✓\u00a0half",
      "",
      " ✗ twice · work.ts:1 · twice-values",
      "   `twice` doubles.",
      "   Hint: one",
      "   `twice([1])` returned `[1]`: the value at [0] is 1, but 2",
      "   was expected.",
      "",
      " ✗ twice · twice-law: `twice` doubles everything.",
      "",
      "   Stuck? RUN hint twice twice-values",
      "",
      "",
    ]);
  });

  it("names the next function and its line, and calls nothing written no success", () => {
    const lines = report(of(UNTOUCHED));
    expect(lines).toContain("   nothing is written yet: 2 functions to write");
    expect(lines).toContain(" → Next to write: `twice` · work.ts:1");
    expect(lines.join("\n")).not.toContain("✓");
    const green = "\x1b[32m";
    const coloured = (run: PracticeRun) =>
      reportLines([run], { ...SETTINGS, colour: true }).join("");
    expect(coloured(of(UNTOUCHED))).not.toContain(green);
    expect(coloured(of(PASSING))).toContain(green);
  });

  it("says that all is done, and how it is graded", () => {
    const text = report(of(PASSING)).join("\n").replace(/\n +/g, " ");
    expect(text).toContain("3 of 3 checks pass, 100 of 100 points (practice)");
    expect(text).toContain("All checks pass. Well done!");
    expect(text).toContain("RUN grade twice");
  });

  it("says why no check ran, and no more", () => {
    const lines = report(of({ stage: "parse", params: { message: "Unexpected }", line: 3 } }));
    expect(lines).toEqual([
      "",
      "   twice · Twice",
      "",
      " ✗ No check could run · work.ts:3",
      "   work.ts is not valid TypeScript (line 3): Unexpected }",
      "",
      "   Mend that first: until then nothing can be checked.",
      "",
      "",
    ]);
  });

  it("is in one language, the frame as well", () => {
    const run = [fail("twice-values", "twice"), todo("half-values", "half")];
    const lines = reportLines([of(run)], { ...SETTINGS, language: "hi" });
    // Words in Latin letters are names, code, and the field's own.
    for (const english of ["Hint: one", "expected", "checks pass", "Stuck"])
      expect(lines.join("\n")).not.toContain(english);
    expect(lines.join("\n")).toContain("में से 0 checks पास");
    for (const line of lines) expect(cellsOf(line)).toBeLessThanOrEqual(60);
  });
});

describe("the report of several exercises", () => {
  it("gives a line to what is not begun or done, and room to what is open", () => {
    const open = [fail("twice-values", "twice"), todo("half-values", "half")];
    const lines = report(
      of(PASSING, named("first")),
      of(open, named("second")),
      of(UNTOUCHED, named("third")),
    );
    expect(lines[0]).toBe(" ✓ first: 3 of 3 checks pass, 100 of 100 points (practice)");
    expect(lines).toContain(" ✗ twice · work.ts:1 · twice-values");
    expect(lines.at(-2)).toBe(" ○ third: nothing is written yet: 2 functions to write");
  });

  it("names the exercise to begin, where none is open", () => {
    const lines = report(of(PASSING, named("first")), of(UNTOUCHED, named("second")));
    expect(lines.at(-2)).toBe(" → Next: second. RUN learn second");
  });
});
