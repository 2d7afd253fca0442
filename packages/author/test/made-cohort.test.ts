// The generated cohort is what it says it is; the large one is test/heavy.

import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { CHECKOUT, findExercise, type Result, readCatalog } from "@pravah/grader";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { KINDS_FILE, type Made, makeCohort } from "../src/cohort/cohort.ts";

const exercise = findExercise(readCatalog(CHECKOUT), "relu");
let root = "";
let made: Made[] = [];
const at = (...names: string[]) => path.join(root, ...names);
beforeAll(async () => {
  root = mkdtempSync(path.join(tmpdir(), "pravah-test-"));
  made = await makeCohort(at("a"), [exercise], 100, 1);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

function texts(folder: string): string[] {
  const files = readdirSync(at(folder), { recursive: true, encoding: "utf8" }).sort();
  return files
    .filter((file) => /\.(ts|json)$/.test(file))
    .map((file) => `${file}\n${readFileSync(at(folder, file))}`);
}

describe("a made cohort", () => {
  it("has the promised shares, and no two works alike", () => {
    const count = (kind: string) => made.filter((one) => one.kind === kind).length;
    expect(["loop", "crash", "bomb", "reference", "alternative", "wrong"].map(count)).toEqual([
      5, 2, 1, 19, 19, 54,
    ]);
    const works = texts("a").filter((text) => !text.startsWith(KINDS_FILE));
    expect(new Set(works.map((text) => text.slice(text.indexOf("\n")))).size).toBe(100);
  });

  it("is the same for the same seed, and another one for another", async () => {
    await makeCohort(at("b"), [exercise], 100, 1);
    await makeCohort(at("c"), [exercise], 100, 2);
    expect(texts("b")).toEqual(texts("a"));
    expect(texts("c")).not.toEqual(texts("a"));
  });

  it("does not write over a folder", async () => {
    await expect(makeCohort(at("a"), [exercise], 1, 1)).rejects.toThrow("is there already");
  });

  it("is graded: what is right gets everything, what stands still or crashes is decided", () => {
    const one = (kind: string) => at("a", made.find((work) => work.kind === kind)?.id ?? "");
    const works = ["reference", "alternative", "wrong", "loop", "crash", "bomb"].map(one);
    const program = path.join(CHECKOUT, "packages/grader/bin/pravah.js");
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [program, "grade", ...works, "--jobs", "2", "--json"],
      { encoding: "utf8" },
    );
    expect(status, stderr).toBe(0);
    const kinds = new Map(made.map(({ id, kind }) => [id, kind]));
    const results = JSON.parse(stdout).results as Result[];
    expect(results).toHaveLength(6);
    for (const { submission, score } of results) {
      const kind = kinds.get(submission.id) ?? "";
      if (["reference", "alternative"].includes(kind)) expect(score, kind).toBe(100);
      else expect(score ?? 0, kind).toBeLessThan(100);
    }
  });
});
