// What a student must know stands in the task, in both languages; and the rule that sees to it can fail.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { CHECKOUT, readCatalog } from "@pravah/grader";
import { afterAll, beforeAll, expect, it } from "vitest";
import { scaffold } from "../src/scaffold/scaffold.ts";
import { taskViolations } from "../src/verify/task-text.ts";

it.each(readCatalog(CHECKOUT))("$id: the task is whole in both languages", (exercise) => {
  expect(taskViolations(exercise)).toEqual([]);
});

let root = "";
beforeAll(async () => {
  root = mkdtempSync(path.join(tmpdir(), "pravah-task-"));
  await scaffold(root, "demo");
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const BREAKS: [what: string, file: string, from: string, to: string, violations: string[]][] = [
  [
    "a function that one language does not name",
    "README.hi.md",
    "`mean(x)`",
    "mean",
    [
      "`mean(x)` stands only in README.md",
      "README.hi.md does not name `mean`, which work.ts has",
      "README.hi.md does not name `x`, which work.ts has",
    ],
  ],
  [
    "a field and a word of the stub that no text names",
    "work.ts",
    "mean(x: Vec): number",
    'mean(x: Vec, opt: { kind: "plain" | "with-weights" }): number',
    ["README.md", "README.hi.md"].flatMap((file) =>
      ["opt", "kind", "plain", "with-weights"].map(
        (name) => `${file} does not name \`${name}\`, which work.ts has`,
      ),
    ),
  ],
  [
    "numbers that nothing is said of",
    "README.md",
    "float64",
    "as usual",
    ['README.md does not say which numbers are answered ("float64")'],
  ],
  [
    "a wide line",
    "README.md",
    "## Why it matters",
    `## Why it matters\n\n${"x".repeat(161)}`,
    ["README.md:5 has 161 characters: 160 at most"],
  ],
  [
    "a table that is longer in one language",
    "README.hi.md",
    "## स्रोत",
    "| a |\n\n## स्रोत",
    ["README.md has 3 table rows, README.hi.md has 4: say the same in both"],
  ],
];

it.each(BREAKS)("says what to mend: %s", (_what, file, from, to, violations) => {
  const place = path.join(root, "exercises/demo", file);
  const before = readFileSync(place, "utf8");
  expect(before).toContain(from);
  writeFileSync(place, before.replace(from, to));
  const found = taskViolations({ directory: path.dirname(place) });
  writeFileSync(place, before);
  expect(found).toEqual(violations);
});
