// results.json where not everything could be graded: nothing is a silent 0, and the totals are alike.

import { expect, it } from "vitest";
import { gradedDocument, notGraded } from "../../src/autograder/document.ts";
import { readCatalog } from "../../src/catalog/catalog.ts";
import { CHECKOUT } from "../../src/files/checkout.ts";
import { graded, pass, ungradable } from "../export/results.ts";
import { parsed } from "./results-json.ts";

const exercises = readCatalog(CHECKOUT).filter(({ id }) => ["relu", "init", "clinic"].includes(id));

it("names the exercise that the machine failed on, and counts the others", () => {
  const results = [graded("s", "relu", [pass]), ungradable("s", "init", "infrastructure")];
  const { score, output, tests } = parsed(
    gradedDocument({ results, skipped: [], undecided: 1 }, exercises, "en"),
  );
  expect(score).toBe(pass.points);
  expect(output).toMatch(/^60 \/ 260\nNOT FINAL: the grader could not grade init \(/);
  expect(tests.map(({ name, status }) => [name, status])).toEqual([
    ["relu/forward-values", "passed"],
    ["init", "failed"],
    ["clinic", "failed"],
  ]);
});

it("shows the student what was not taken, and no more of it than can be read", () => {
  const skipped = Array.from({ length: 9 }, (_, i) => ({ path: `submission/${i}`, why: "why" }));
  const results = [graded("s", "relu", [pass])];
  const { output } = parsed(gradedDocument({ results, skipped, undecided: 0 }, exercises, "en"));
  expect(output.match(/submission\/\d: why/g)).toHaveLength(5);
});

it.each(["en", "hi", "both"] as const)("says in %s that nothing could be graded", (language) => {
  const { score, output, tests } = parsed(notGraded(exercises, language));
  expect(score).toBe(0);
  expect(tests.map(({ max_score, status }) => [max_score, status])).toEqual(
    exercises.map(() => [100, "failed"]),
  );
  expect(output.includes("NOT FINAL")).toBe(language !== "hi");
  expect(/[\u0900-\u097f]/.test(output)).toBe(language !== "en");
});
