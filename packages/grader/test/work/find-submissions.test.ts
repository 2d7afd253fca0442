// Works are found where people put them, and nothing is left out silently.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findSubmissions } from "../../src/index.ts";

const IDS = ["relu", "vanishing"];
let root = "";
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), "pravah-test-"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const put = (file: string) => {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), "");
  return path.join(root, file);
};
const find = (place: string, only?: string) => findSubmissions([path.join(root, place)], IDS, only);
const shape = ({ submissions }: ReturnType<typeof find>) =>
  submissions.map(({ id, works }) => [id, ...works.map(({ exercise }) => exercise)]);

describe("findSubmissions", () => {
  it("takes a lone file, by its own name, its folder's, or as asked", () => {
    put("relu.ts");
    put("relu/work.ts");
    put("anything.ts");
    expect(shape(find("relu.ts"))).toEqual([["relu", "relu"]]);
    expect(shape(find("relu/work.ts"))).toEqual([["relu", "relu"]]);
    expect(shape(find("anything.ts", "vanishing"))).toEqual([["anything", "vanishing"]]);
    expect(() => find("anything.ts")).toThrow("Say --exercise <id>; the ids are: relu, vanishing");
  });

  it("takes a folder with <exercise>/work.ts as one submission", () => {
    put("s001/relu/work.ts");
    put("s001/vanishing/work.ts");
    expect(shape(find("s001"))).toEqual([["s001", "relu", "vanishing"]]);
    expect(shape(find("s001", "relu"))).toEqual([["s001", "relu"]]);
  });

  it("takes a folder of folders as a cohort, in order, and lists what it skipped", () => {
    put("cohort/s002/relu/work.ts");
    put("cohort/s001/relu/work.ts");
    put("cohort/s003/notes.txt");
    mkdirSync(path.join(root, "cohort/s004"));
    put("cohort/list.csv");
    const found = find("cohort");
    expect(shape(found)).toEqual([
      ["s001", "relu"],
      ["s002", "relu"],
    ]);
    expect(found.skipped.map(({ path: place, why }) => [path.basename(place), why])).toEqual([
      ["list.csv", "a file beside the submissions' folders"],
      ["s003", "no work in this folder (looked for work.ts, relu/work.ts, vanishing/work.ts, …)"],
      ["s004", "the folder is empty"],
    ]);
  });

  it("refuses what is not there, empty, of another kind, or named twice", () => {
    mkdirSync(path.join(root, "empty"));
    put("notes.txt");
    put("a/s001/relu/work.ts");
    put("b/s001/relu/work.ts");
    expect(() => find("nowhere")).toThrow("nowhere does not exist");
    expect(() => find("empty")).toThrow("empty: the folder is empty");
    expect(() => find("notes.txt")).toThrow("a work is a .ts file");
    expect(() => findSubmissions([path.join(root, "a"), path.join(root, "b")], IDS)).toThrow(
      'two submissions are called "s001"',
    );
  });
});
