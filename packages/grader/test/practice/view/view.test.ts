// What a student is told: how far each function is, and the one message, by rule: causes before effects.

import {
  type CheckOutcome,
  type FailureKind,
  type FailureParams,
  failureOf,
} from "@pravah/checks/host";
import { describe, expect, it } from "vitest";
import type { Exercise } from "../../../src/catalog/exercise.ts";
import { viewOf } from "../../../src/practice/view/view.ts";

const words = (ids: readonly string[]) => ({
  checks: Object.fromEntries(
    ids.map((id) => [id, { title: `title ${id}`, hints: ["1", "2", "3"] }]),
  ),
  misconceptions: { known: "You squared." },
});
/** Two stages and a loss: `forward`, `backward` which needs its cache, `step` which needs both. */
const CHECKS = ["forward", "inputs-unchanged", "backward", "gradient", "step", "descends"];
const EXERCISE = {
  id: "demo",
  directory: "/demo",
  functions: ["forward", "backward", "step"],
  points: Object.fromEntries(CHECKS.map((id) => [id, 10])),
  feedback: { en: words(CHECKS), hi: words(CHECKS) },
  misconceptions: [
    { id: "known", fails: CHECKS, probes: [{ call: "backward", args: [], answer: { value: 1 } }] },
  ],
} as unknown as Exercise;
const SOURCE = "// work\nexport function backward() {}\nexport const forward = () => 1;\n";

const pass = (id: string, ...called: string[]): CheckOutcome => ({
  id,
  outcome: "pass",
  output: "",
  called,
});
const todo = (id: string, ...called: string[]): CheckOutcome => ({
  id,
  outcome: "todo",
  functionName: called.at(-1) ?? "",
  output: "",
  called,
});
const VALUE = { at: "[0]", got: "1", want: "2", error: "" };
function fail<Kind extends FailureKind = "value">(
  id: string,
  called: string[],
  kind: Kind = "value" as Kind,
  params: FailureParams<Kind> = VALUE as unknown as FailureParams<Kind>,
): CheckOutcome & { outcome: "fail" } {
  const failure = failureOf(kind, params, { called: `${called.at(-1)}([1])`, got: "[1]" });
  return { id, outcome: "fail", failure, misconception: null, output: "", called };
}

const states = (outcomes: readonly CheckOutcome[], source: string | null = SOURCE) =>
  Object.fromEntries(
    viewOf(EXERCISE, source, outcomes).functions.map(({ name, state }) => [name, state]),
  );
const messageOf = (outcomes: readonly CheckOutcome[]) => viewOf(EXERCISE, SOURCE, outcomes).message;

describe("what is done", () => {
  it("is counted, function by function, in the order of the stub, with lines", () => {
    const view = viewOf(EXERCISE, SOURCE, [
      todo("descends", "step"),
      pass("forward", "forward"),
      pass("backward", "backward"),
      pass("gradient", "forward", "backward"),
      todo("inputs-unchanged", "forward", "backward", "step"),
      todo("step", "step"),
    ]);
    expect(view.functions).toEqual([
      { name: "forward", line: 3, state: "pass", checks: ["forward"] },
      { name: "backward", line: 2, state: "pass", checks: ["backward", "gradient"] },
      { name: "step", line: null, state: "todo", checks: ["inputs-unchanged", "step", "descends"] },
    ]);
    expect(view.points).toEqual({ got: 30, of: 60 });
    expect(view.counts).toEqual({ pass: 3, fail: 0, todo: 3 });
  });

  it("is nothing to say where all passes", () => {
    const all = CHECKS.map((id) => pass(id, "forward", "backward", "step"));
    expect(messageOf(all)).toBeNull();
    expect(states(all)).toEqual({ forward: "pass", backward: "pass", step: "pass" });
  });

  it("is unknown where nothing ran", () => {
    const view = viewOf(EXERCISE, SOURCE, {
      stage: "parse",
      params: { message: "Unexpected }", line: 7 },
    });
    expect(view.functions.map(({ state }) => state)).toEqual(["unknown", "unknown", "unknown"]);
    expect(view.points).toEqual({ got: 0, of: 60 });
    expect(view.message).toMatchObject({ kind: "problem", line: 7, check: null });
    expect(view.message?.facts?.en).toBe("work.ts is not valid TypeScript (line 7): Unexpected }");
    expect(view.message?.facts?.hi).toContain("(line 7)");
  });

  it("takes a work that is not there", () => {
    expect(
      viewOf(EXERCISE, null, { stage: "read", params: { why: "ENOENT" } }).message,
    ).toMatchObject({
      kind: "problem",
      line: null,
    });
  });
});

describe("the next function", () => {
  it("is the first unwritten one, never for the sake of `inputs-unchanged`", () => {
    const message = messageOf([
      todo("inputs-unchanged", "forward"),
      todo("gradient", "forward"),
      todo("backward", "backward"),
    ]);
    expect(message).toMatchObject({
      kind: "todo",
      function: "forward",
      check: "gradient",
      line: 3,
    });
    expect(
      messageOf([pass("forward", "forward"), todo("inputs-unchanged", "forward", "backward")]),
    ).toMatchObject({
      function: "backward",
      check: null,
      line: 2,
      hints: [],
    });
  });

  it("comes after what fails", () => {
    const message = messageOf([todo("forward", "forward"), fail("backward", ["backward"])]);
    expect(message).toMatchObject({ kind: "fail", function: "backward" });
  });
});

describe("who broke it", () => {
  it("is the function that fails by itself", () => {
    const run = [
      fail("forward", ["forward"]),
      fail("gradient", ["forward", "backward"]),
      pass("backward", "backward"),
    ];
    expect(messageOf(run)).toMatchObject({ function: "forward", check: "forward" });
    expect(states(run)).toEqual({ forward: "fail", backward: "unknown", step: "unknown" });
  });

  it("is not the one that has passed by itself", () => {
    const run = [pass("forward", "forward"), fail("gradient", ["forward", "backward"])];
    expect(messageOf(run)).toMatchObject({ function: "backward", check: "gradient" });
    expect(states(run)).toEqual({ forward: "pass", backward: "fail", step: "unknown" });
  });

  it("is the last one where all have passed by themselves", () => {
    const run = [
      pass("forward", "forward"),
      pass("backward", "backward"),
      fail("gradient", ["forward", "backward"]),
    ];
    expect(messageOf(run)).toMatchObject({ function: "backward" });
  });

  it("is the one that was called first where none has passed by itself", () => {
    expect(messageOf([fail("gradient", ["forward", "backward"])])).toMatchObject({
      function: "forward",
    });
  });

  it("is the function furthest upstream where several fail", () => {
    const run = [
      fail("step", ["step"]),
      fail("backward", ["backward"]),
      pass("forward", "forward"),
    ];
    expect(messageOf(run)).toMatchObject({ function: "backward", check: "backward" });
  });

  it("is the one that threw, unless one before it fails by itself", () => {
    const threw = (id: string, ...called: string[]) =>
      fail(id, called, "threw", {
        name: "backward",
        thrown: "TypeError",
        message: "x",
        line: "work.ts:2",
      });
    expect(messageOf([threw("gradient", "forward", "backward")])).toMatchObject({
      function: "backward",
      line: 2,
    });
    const both = [fail("forward", ["forward"]), threw("gradient", "forward", "backward")];
    expect(messageOf(both)).toMatchObject({ function: "forward", check: "forward" });
    expect(states(both)).toMatchObject({ backward: "unknown" });
  });

  it.each([
    ["a loop", "call-limit", { name: "backward", limit: "1" }],
    ["memory", "memory", { name: "backward", limit: "64" }],
    ["a missing export", "missing-export", { name: "backward" }],
    ["a changed input", "inputs-changed", { name: "backward", argument: "1" }],
  ] as const)("is the one that is named, whoever was called with it: %s", (_, kind, params) => {
    const run = [fail("inputs-unchanged", ["forward", "backward"], kind, params as never)];
    expect(messageOf(run)).toMatchObject({ function: "backward" });
  });

  it("is told by a known mistake before all others of that function, and by an echo last", () => {
    const known = { ...fail("backward", ["backward"]), misconception: "known" };
    const run = [
      fail("inputs-unchanged", ["backward"], "too-many-stops", { name: "backward" }),
      fail("gradient", ["backward"]),
      known,
    ];
    expect(messageOf(run)).toMatchObject({ check: "backward", known: { en: "You squared." } });
    expect(messageOf(run.slice(0, 2))).toMatchObject({ check: "gradient", known: null });
  });
});
