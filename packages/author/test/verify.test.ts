// The rules of `author verify` can fail: each is broken by hand once, and turns red with a message
// that says what to mend.

import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createGrader, type Grader, readExercise } from "@pravah/grader";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { scaffold } from "../src/scaffold/scaffold.ts";
import type { Evidence } from "../src/verify/evidence.ts";
import { RULES } from "../src/verify/rules.ts";
import { type Verdict, verify } from "../src/verify/verify.ts";

let grader: Grader;
beforeAll(() => {
  grader = createGrader();
});

let root = "";
beforeEach(async () => {
  root = mkdtempSync(path.join(tmpdir(), "pravah-author-"));
  await scaffold(root, "demo");
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const at = (file: string) => path.join(root, file);
const edit = (file: string, from: string, to: string) => {
  const text = readFileSync(at(file), "utf8");
  expect(text, `${file} contains ${from}`).toContain(from);
  writeFileSync(at(file), text.replace(from, to));
};
const judge = (): Promise<Verdict> => verify(readExercise(at("exercises/demo")), grader, 99);
const violations = ({ rules }: Verdict) =>
  Object.fromEntries(
    rules
      .filter((rule) => rule.problems.length > 0)
      .map((rule) => [rule.id, rule.problems.join("\n")]),
  );

it("a fresh scaffold is verified as it is", async () => {
  expect(violations(await judge())).toEqual({});
});

const SPEC = "exercises/demo/grader.spec.ts";
const BREAKS: [what: string, doIt: () => void, rule: string, message: string][] = [
  [
    "a file too many",
    () => writeFileSync(at("exercises/demo/notes.txt"), "x"),
    "files",
    "exercises/demo/notes.txt is not a file of an exercise: remove it",
  ],
  [
    "a file too few",
    () => rmSync(at("exercises/demo/README.hi.md")),
    "files",
    "exercises/demo/README.hi.md is missing",
  ],
  [
    "points that do not sum to 100",
    () => edit("exercises/demo/exercise.json", '"mean-values": 60', '"mean-values": 50'),
    "points",
    "the points sum to 90, not 100",
  ],
  [
    "a check without points",
    () => appendFileSync(at(SPEC), 'check("extra", async () => {\n  await mean([1]);\n});\n'),
    "points",
    'grader.spec.ts checks "extra", which has no points',
  ],
  [
    "a Hindi title that was dropped",
    () =>
      edit(
        "exercises/demo/feedback.hi.md",
        "`mean` यानी entries का sum, उनकी गिनती से divide करके।",
        "",
      ),
    "words",
    'feedback.hi.md: the check "mean-values" has no title',
  ],
  [
    "a Hindi hint that is English",
    () => edit("exercises/demo/feedback.hi.md", "2. दिशा।", "2. The direction."),
    "words",
    'feedback.hi.md: hint 2 of "mean-values" is not in Hindi',
  ],
  [
    "a hint too few",
    () => edit("exercises/demo/feedback.en.md", "3. Nearly there.\n", ""),
    "words",
    'feedback.en.md: the check "mean-values" has 2 hints, not 3',
  ],
  [
    "a misconception without words",
    () => edit("exercises/demo/feedback.en.md", "## sum-instead", "## sum-insteed"),
    "words",
    'feedback.en.md: the misconception "sum-instead" has no words',
  ],
  [
    "a heading in one language only",
    () => edit("exercises/demo/README.md", "## Sources", ""),
    "words",
    "README.md has 5 headings, README.hi.md has 6",
  ],
  [
    "a stub that answers",
    () => edit("exercises/demo/work.ts", 'throw new NotImplemented("mean");', "return x.length;"),
    "stub",
    "its functions must throw NotImplemented",
  ],
  [
    "a function that is not in the list",
    () => edit("exercises/demo/exercise.json", '"functions": ["mean"]', '"functions": ["median"]'),
    "order",
    'exercise.json: "functions" must be ["mean"]',
  ],
  [
    "a mistake for which another function is blamed",
    () => edit("exercises/demo/exercise.json", '"functions": ["mean"]', '"functions": ["median"]'),
    "told",
    "but mean is blamed",
  ],
  [
    "a copy of the stub that is old",
    () => edit("packages/grader/stubs/demo.txt", "// Exercise", "// An exercise"),
    "stub",
    "the copy of exercises/demo/work.ts is out of date: run `pnpm author record demo`",
  ],
  [
    "other commands than in every exercise",
    () => edit("exercises/demo/package.json", " learn", " grade"),
    "files",
    "exercises/demo/package.json is not what `pnpm author new` writes",
  ],
  [
    "a reference that is wrong",
    () => edit("solutions/demo/work.ts", "/ x.length", "/ (x.length + 1e-3)"),
    "right",
    'reference: "mean-values" is fail, not pass',
  ],
  [
    "an alternative that is wrong",
    () => edit("solutions/demo/alternative.ts", "(i + 1)", "(i + 2)"),
    "right",
    'alternative: "mean-values" is fail, not pass',
  ],
  [
    "a second alternative that is wrong",
    () => {
      const right = readFileSync(at("solutions/demo/alternative.ts"), "utf8");
      edit("solutions/demo/alternative.ts", "(i + 1)", "(i + 2)");
      const wrong = readFileSync(at("solutions/demo/alternative.ts"), "utf8");
      writeFileSync(at("solutions/demo/alternative-2.ts"), wrong);
      writeFileSync(at("solutions/demo/alternative.ts"), right);
    },
    "right",
    'alternative-2: "mean-values" is fail, not pass',
  ],
  [
    "a weakened check",
    () => {
      edit(SPEC, "toEqual(3)", "toBeWithin(0, 99)");
      edit(SPEC, "toAgreeWith(m)", "toBeWithin(0, 99)");
    },
    "wrong",
    '"mean-values" lets wrong/sum-instead.ts pass: strengthen the check',
  ],
  [
    "a wrong solution that names no check",
    () =>
      edit(
        "solutions/demo/wrong/sum-instead.ts",
        "caught by: mean-values",
        "caught by: mean-value",
      ),
    "wrong",
    'wrong/sum-instead.ts names "mean-value", which is no check of the spec',
  ],
  [
    "a scored check that catches nothing",
    () =>
      edit(
        SPEC,
        "expect(shifted - (await mean(x)) - c).toBeWithin(-1e-9, 1e-9);",
        "expect(shifted - c).toBeWithin(-99, 99);",
      ),
    "strong",
    'no wrong solution fails "mean-shifts"',
  ],
  [
    "checks that reward nothing",
    () => {
      edit(SPEC, "mean([1, 2, 6])).toEqual(3)", "mean([0, 0])).toEqual(0)");
      edit(SPEC, "toAgreeWith(m)", "toBeWithin(0, 99)");
    },
    "honest",
    'a work that returns "zero" earns 60 points: strengthen mean-values',
  ],
  [
    "a check that always asks the same",
    () =>
      edit(
        SPEC,
        "mean(d.flatMap((v) => [m + v, m - v]))).toAgreeWith(m)",
        "mean([4, 8])).toEqual(6)",
      ),
    "parrot",
    "a table of practice answers (by every digit) earns 60 points: ask fresh questions in mean-values",
  ],
  [
    "misconceptions out of date",
    () => edit("solutions/demo/probes.ts", "[1, 2, 6]", "[1, 2, 7]"),
    "fresh",
    "run `pnpm author record demo`",
  ],
  [
    "probes that tell nothing",
    () => edit("solutions/demo/probes.ts", "[[1, 2, 6]]", "[[5]]"),
    "fresh",
    "answers every probe as the reference does",
  ],
  [
    "a host-dependent work",
    () =>
      edit(
        "solutions/demo/work.ts",
        "return sum(x)",
        'return (typeof process === "undefined" ? 0 : 1) + sum(x)',
      ),
    "same",
    "in the sandbox",
  ],
  [
    "a solution's line in the task",
    () =>
      appendFileSync(
        at("exercises/demo/README.md"),
        "\nfor (const [i, value] of x.entries()) result += (value - result) / (i + 1);\n",
      ),
    "secret",
    "shows a line of the solution",
  ],
  [
    "a solution's line in a part of the spec",
    () => {
      mkdirSync(at("exercises/demo/checks"));
      writeFileSync(
        at("exercises/demo/checks/laws.ts"),
        "for (const [i, value] of x.entries()) result += (value - result) / (i + 1);\n",
      );
    },
    "secret",
    "shows a line of the solution",
  ],
  [
    "a file too many among the parts of the spec",
    () => {
      mkdirSync(at("exercises/demo/checks"));
      writeFileSync(at("exercises/demo/checks/notes.txt"), "x");
    },
    "files",
    "exercises/demo/checks/notes.txt is not a file of an exercise: remove it",
  ],
];

describe("turns red for", () => {
  it.each(BREAKS)("%s", async (_, doIt, rule, message) => {
    doIt();
    const found = violations(await judge());
    expect(found[rule] ?? `nothing in "${rule}": ${JSON.stringify(found)}`).toContain(message);
  });
});

it("turns red for practice that says a word more than grading", async () => {
  const check = { id: "a", outcome: "pass", points: 1, max: 1, message: { en: "a", hi: "a" } };
  const trial = {
    name: "reference",
    graded: { checks: [check] },
    local: [{ id: "a", outcome: "pass" }],
  };
  const same = RULES.find(({ id }) => id === "same");
  const found = (practised: object[]) =>
    same?.violations({ trials: [{ ...trial, practised }] } as unknown as Evidence);
  expect(await found([check])).toEqual([]);
  for (const practised of [[{ ...check, message: { en: "b", hi: "a" } }], []]) {
    expect(await found(practised)).toHaveLength(1);
  }
});

it("an unreadable wrong solution is named, not thrown", async () => {
  writeFileSync(at("solutions/demo/wrong/oops.ts"), "export * from '../work.ts';\n");
  expect(violations(await judge()).files).toContain(
    'solutions/demo/wrong/oops.ts: the first line must be "// caught by: <check id>"',
  );
});

describe("scaffold", () => {
  it("refuses a bad id, and folders that are there already", async () => {
    await expect(scaffold(root, "Bad Id")).rejects.toThrow('"Bad Id": an id is lower-case words');
    await expect(scaffold(root, "demo")).rejects.toThrow("is there already");
  });
});
