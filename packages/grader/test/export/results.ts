// Results for the tests of reports and exports: one of every kind, and random ones.

import fc from "fast-check";
import type { Result } from "../../src/judge/result.ts";
import type { StudentResults } from "../../src/report/read-results.ts";

const RECEIPT: Result["receipt"] = {
  grader: "a".repeat(64),
  spec: "b".repeat(64),
  seed: "secret",
  node: "v20.19.0",
  os: "linux-x64",
  sandbox: "hardened",
  limits: {
    loadMs: 2000,
    callMs: 1000,
    submissionMs: 30_000,
    memoryMb: 512,
  } as Result["receipt"]["limits"],
};

type Check = Result["checks"][number];

export function graded(id: string, exercise: string, checks: Check[]): Result {
  return {
    schema: "pravah/result/1",
    exercise,
    submission: { id, files: { "work.ts": "c".repeat(64) } },
    outcome: "graded",
    score: checks.reduce((sum, { points }) => sum + points, 0),
    max: checks.reduce((sum, { max }) => sum + max, 0),
    checks,
    receipt: RECEIPT,
  };
}

export function ungradable(
  id: string,
  exercise: string,
  stage: "parse" | "infrastructure",
): Result {
  const message = { en: "cannot be graded <b>", hi: "जाँचा नहीं जा सका" };
  const reason = { stage, message };
  return {
    ...graded(id, exercise, []),
    outcome: "ungradable",
    reason,
    score: null,
    max: 100,
  };
}

const NASTY = '<script>alert(1)</script> & "quoted" \u0007\u202e';

export const pass: Check = {
  id: "forward-values",
  outcome: "pass",
  points: 60,
  max: 60,
  message: { en: "passed", hi: "पास" },
};
export const fail: Check = {
  id: "backward-at-zero",
  outcome: "fail",
  points: 0,
  max: 25,
  misconception: "ge-zero",
  message: { en: `the mask is x > 0, ${NASTY}`, hi: "mask x > 0 रखिए" },
  details: { kind: "value", called: `f(${NASTY})`, got: "[[1]]", seed: 7, figure: "<svg></svg>" },
  output: NASTY,
};
export const todo: Check = {
  id: "gelu-values",
  outcome: "todo",
  points: 0,
  max: 15,
  message: { en: "`gelu` is not written yet", hi: "`gelu` अभी लिखा नहीं गया" },
};

/** A class of four: one of every kind. */
export const COHORT: StudentResults[] = [
  {
    id: "s001",
    name: "s001",
    results: [graded("s001", "relu", [{ ...pass, max: 100, points: 100 }])],
  },
  {
    id: "s002",
    name: "=s002,स्कूल",
    lmsUser: "1002",
    results: [graded("s002", "relu", [pass, fail, todo])],
  },
  { id: "s003", name: "s003", results: [ungradable("s003", "relu", "parse")] },
  { id: "s004", name: "s004", results: [ungradable("s004", "relu", "infrastructure")] },
];

const anyCheck: fc.Arbitrary<Check> = fc
  .record({
    max: fc.integer({ min: 0, max: 40 }),
    share: fc.constantFrom("pass", "fail", "todo") as fc.Arbitrary<Check["outcome"]>,
    en: fc.string({ unit: "binary" }),
    hi: fc.string({ unit: "grapheme" }),
  })
  .map(({ max, share, en, hi }) => ({
    id: "check",
    outcome: share,
    points: share === "pass" ? max : 0,
    max,
    message: { en, hi },
  }));

/** A student with one to three exercises, decided all of them. */
export const anyStudent: fc.Arbitrary<StudentResults> = fc
  .record({
    name: fc.string({ unit: "binary" }),
    works: fc.array(fc.array(anyCheck, { minLength: 1, maxLength: 5 }), {
      minLength: 1,
      maxLength: 3,
    }),
  })
  .map(({ name, works }) => ({
    id: "s1",
    name,
    results: works.map((checks, i) =>
      graded(
        "s1",
        `e${i}`,
        checks.map((check, j) => ({ ...check, id: `check-${j}` })),
      ),
    ),
  }));
