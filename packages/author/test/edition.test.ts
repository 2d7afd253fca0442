// The student edition holds no answer, and a leak is found.

import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { CHECKOUT } from "@pravah/grader";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findAnswers, unpackEdition } from "../src/edition/edition.ts";

let target = "";
beforeEach(() => {
  target = mkdtempSync(path.join(tmpdir(), "pravah-edition-"));
});
afterEach(() => rmSync(target, { recursive: true, force: true }));

const inGit = spawnSync("git", ["rev-parse", "HEAD"], { cwd: CHECKOUT }).status === 0;

describe.skipIf(!inGit)("the student edition", () => {
  it("has the exercises and not their answers", () => {
    unpackEdition(CHECKOUT, target);
    expect(existsSync(path.join(target, "exercises/relu/work.ts"))).toBe(true);
    expect(existsSync(path.join(target, "solutions"))).toBe(false);
    expect(findAnswers(CHECKOUT, target)).toEqual([]);
  });

  it("shows a leaked line, with its place", () => {
    unpackEdition(CHECKOUT, target);
    writeFileSync(
      path.join(target, "notes.md"),
      "hint:\n  return zip(dOut, cache, (d, x) => (x > 0 ? d : 0));\n",
    );
    expect(findAnswers(CHECKOUT, target)).toEqual([
      "notes.md:2 shows a line of a solution: return zip(dOut, cache, (d, x) => (x > 0 ? d : 0));",
    ]);
  });

  it("is not unpacked over something", () => {
    writeFileSync(path.join(target, "mine.txt"), "");
    expect(() => unpackEdition(CHECKOUT, target)).toThrow("is not empty");
  });
});
