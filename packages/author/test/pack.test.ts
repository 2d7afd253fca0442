// An autograder for a platform holds no answer either.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { CHECKOUT, readCatalog } from "@pravah/grader";
import { gradescopeFiles } from "@pravah/grader/pack";
import { afterEach, beforeEach, expect, it } from "vitest";
import { findAnswers } from "../src/edition/find-answers.ts";

let target = "";
beforeEach(() => {
  target = mkdtempSync(path.join(tmpdir(), "pravah-pack-"));
});
afterEach(() => rmSync(target, { recursive: true, force: true }));

it("has no line of a solution, with all exercises packed", () => {
  const exercises = readCatalog(CHECKOUT);
  const options = { root: CHECKOUT, exercises, language: "both", secret: undefined } as const;
  const files = gradescopeFiles({ ...options, sandbox: "auto" });
  for (const { path: name, content } of files) {
    const place = path.join(target, name);
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, content);
  }
  expect(files.filter(({ path: name }) => name.endsWith("/grader.spec.ts"))).toHaveLength(
    exercises.length,
  );
  expect(findAnswers(CHECKOUT, target)).toEqual([]);
  expect(findAnswers(CHECKOUT, path.join(target, "pravah"))).toEqual([]);
});
