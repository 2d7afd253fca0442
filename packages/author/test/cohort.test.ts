// The sample cohort: every submission gets the outcome and the message that it should, in both
// languages.

import { spawnSync } from "node:child_process";
import path from "node:path";
import { CHECKOUT, type Result, readCatalog } from "@pravah/grader";
import { beforeAll, describe, expect, it } from "vitest";

interface Expected {
  id: string;
  what: string;
  score: number | null;
  /** Checks that fail, with the misconception where one is recognised. */
  fails?: Record<string, string | null>;
  todo?: number;
  /** Words in the first failing check's message, or in the reason. */
  en?: string;
  hi?: string;
}

const COHORT: Expected[] = [
  { id: "s001", what: "the reference", score: 100 },
  { id: "s002", what: "the alternative", score: 100 },
  { id: "s003", what: "an untouched stub", score: 0, todo: 17 },
  {
    id: "s004",
    what: "two classic mistakes",
    score: 79,
    fails: {
      "backward-at-zero": "ge-zero",
      "dead-units": "dead-per-entry",
      "born-dead-nets": "dead-per-entry",
    },
    en: "so the mask is x > 0, not x ≥ 0",
    hi: "इसलिए mask x > 0 रखिए",
  },
  {
    id: "s005",
    what: "partly done",
    score: 29,
    todo: 10,
    fails: { "leaky-derivative": "leaky-slope-times-x" },
    en: "The derivative of slope·x is slope",
    hi: "slope·x का derivative सिर्फ़ slope होता है",
  },
  {
    id: "s006",
    what: "a syntax error",
    score: null,
    en: "work.ts is not valid TypeScript (line 22)",
    hi: "work.ts सही TypeScript नहीं है (line 22)",
  },
  {
    id: "s007",
    what: "an endless loop",
    score: 85,
    fails: { "inputs-unchanged": null, "elu-values": null, "elu-derivative": null },
    en: "`elu` did not return within 1 s: look for a loop that never ends",
    hi: "`elu` 1 सेकंड में भी वापस नहीं आया",
  },
  {
    id: "s008",
    what: "patched built-ins",
    score: 0,
    en: "returned `[[0, 0], [0, 0], [0, 0]]`: the value at [2][0] is 0, but 4 was expected",
    hi: "ने `[[0, 0], [0, 0], [0, 0]]` लौटाया: value [2][0] पर 0 आई, जबकि 4 आनी चाहिए थी",
  },
  {
    id: "s009",
    what: "a forbidden import",
    score: null,
    en: 'work.ts imports "@pravah/core" (line 3)',
    hi: 'work.ts में "@pravah/core" import किया गया है (line 3)',
  },
  {
    id: "s010",
    what: "an error and a missing function",
    score: 72,
    fails: {
      "inputs-unchanged": null,
      "selu-values": null,
      "selu-derivative": null,
      "born-dead-bound": null,
      "born-dead-nets": null,
    },
    en: "`selu` threw an error (work.ts:",
    hi: "`selu` ने error फेंका (work.ts:",
  },
  {
    id: "s011",
    what: "input changed in place",
    score: 97,
    fails: { "inputs-unchanged": "inplace-forward" },
    en: "You clamped x in place",
    hi: "आपने x को in-place बदल दिया",
  },
  {
    id: "s012",
    what: "endless recursion",
    score: 83,
    fails: { "inputs-unchanged": null, "gelu-values": null, "gelu-derivative": null },
    en: "RangeError: Maximum call stack size exceeded",
    hi: "RangeError: Maximum call stack size exceeded",
  },
];

/** What s004 got wrong in each exercise, and what is left of 100 points. */
const MISTAKES: Record<string, [score: number, ...misconceptions: string[]]> = {
  vanishing: [74, "act-grad-at-a"],
  exploding: [88, "sum-of-norms"],
  relu: [79, "dead-per-entry", "ge-zero"],
  init: [90, "bound-without-sqrt3"],
  batchnorm: [73, "no-var-path"],
  clipping: [43, "sum-of-norms"],
  bptt: [57, "no-carry"],
  "lstm-gru": [94, "double-forget-bias"],
  regularization: [96, "cosine-quarter"],
  clinic: [55, "always-healthy"],
};

let all: Result[] = [];
let results: Result[] = [];
beforeAll(() => {
  const program = path.join(CHECKOUT, "packages/grader/bin/pravah.js");
  const cohort = path.join(CHECKOUT, "examples/cohort");
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [program, "grade", cohort, "--json"],
    { encoding: "utf8", maxBuffer: 64 << 20 },
  );
  expect(status, stderr).toBe(0);
  all = JSON.parse(stdout).results;
  results = all.filter(({ exercise }) => exercise === "relu");
}, 300_000);

it("covers every exercise: right in two ways, untouched, and wrong in a way that is recognised", () => {
  expect(Object.keys(MISTAKES)).toEqual(readCatalog(CHECKOUT).map(({ id }) => id));
  const found = (id: string) =>
    all
      .filter(({ submission }) => submission.id === id)
      .map(({ exercise, score, checks }) => [
        exercise,
        score,
        ...[...new Set(checks.flatMap(({ misconception }) => misconception ?? []))].sort(),
      ]);
  const every = (score: number) => Object.keys(MISTAKES).map((exercise) => [exercise, score]);
  expect(found("s001")).toEqual(every(100));
  expect(found("s002")).toEqual(every(100));
  expect(found("s003")).toEqual(every(0));
  expect(found("s004")).toEqual(
    Object.entries(MISTAKES).map(([exercise, wrong]) => [exercise, ...wrong]),
  );
});

it("holds just these submissions", () => {
  expect(results.map(({ submission }) => submission.id)).toEqual(COHORT.map(({ id }) => id));
});

describe.each(COHORT)("$id: $what", ({ id, score, fails = {}, todo = 0, en = "", hi = "" }) => {
  const find = () => results.find(({ submission }) => submission.id === id) as Result;

  it("gets its score and outcomes", () => {
    const { checks, ...result } = find();
    expect(result.score).toBe(score);
    expect(result.outcome).toBe(score === null ? "ungradable" : "graded");
    expect(checks.filter(({ outcome }) => outcome === "todo")).toHaveLength(todo);
    const failed = checks.filter(({ outcome }) => outcome === "fail");
    // s008 fails everything; the others just what is listed.
    if (id !== "s008")
      expect(
        Object.fromEntries(failed.map((check) => [check.id, check.misconception ?? null])),
      ).toEqual(fails);
    else expect(failed).toHaveLength(checks.length);
  });

  it("gets its message in both languages", () => {
    const { reason, checks } = find();
    const message = reason?.message ?? checks.find(({ outcome }) => outcome === "fail")?.message;
    expect(message?.en ?? "").toContain(en);
    expect(message?.hi ?? "").toContain(hi);
  });
});
