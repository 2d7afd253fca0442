// Works are found where people put them, and nothing is skipped silently.

import { mkdirSync, symlinkSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DropBox, shape, skips, texts } from "./drop-box.ts";
import { zipBytes } from "./zip-bytes.ts";

let box: DropBox;
beforeEach(() => {
  box = new DropBox();
});
afterEach(() => box.remove());

describe("files and folders", () => {
  it("takes a lone file, by its own name, its folder's, or as asked", async () => {
    box.put("relu.ts");
    box.put("relu/work.ts");
    box.put("anything.ts");
    expect(shape(await box.take("relu.ts"))).toEqual([["relu", "relu"]]);
    expect(shape(await box.take("relu/work.ts"))).toEqual([["relu", "relu"]]);
    expect(shape(await box.take("anything.ts", { only: "vanishing" }))).toEqual([
      ["anything", "vanishing"],
    ]);
    await expect(box.take("anything.ts")).rejects.toThrow(
      "Say --exercise <id>; the ids are: relu, vanishing",
    );
  });

  it("takes a folder with <exercise>/work.ts as one submission", async () => {
    box.put("s001/relu/work.ts");
    box.put("s001/vanishing/work.ts");
    expect(shape(await box.take("s001"))).toEqual([["s001", "relu", "vanishing"]]);
    expect(shape(await box.take("s001", { only: "relu" }))).toEqual([["s001", "relu"]]);
  });

  it("takes a folder named after its exercise, with work.ts in it", async () => {
    box.put("relu/work.ts");
    expect(shape(await box.take("relu"))).toEqual([["relu", "relu"]]);
  });

  it("takes a folder of folders as a cohort, in order, and lists what it skipped", async () => {
    box.put("cohort/s002/relu/work.ts");
    box.put("cohort/s001/relu/work.ts");
    box.put("cohort/s001/notes.md");
    box.put("cohort/s003/notes.txt");
    box.put("cohort/s005/relu/work.ts.txt");
    box.put("cohort/s006/rleu/work.ts");
    box.put("cohort/s007/a.rar");
    mkdirSync(path.join(box.root, "cohort/s004"));
    box.put("cohort/list.csv");
    box.put("cohort/s008.rar");
    const found = await box.take("cohort");
    expect(shape(found)).toEqual([
      ["s001", "relu"],
      ["s002", "relu"],
    ]);
    const looked =
      "no work in this folder (looked for work.ts, relu/work.ts, vanishing/work.ts, …)";
    expect(skips(found)).toEqual([
      "cohort/list.csv: a file beside the submissions' folders",
      "cohort/s008.rar: a .rar archive is not opened: pack it again as .zip or .tar.gz",
      "cohort/s001: 1 other file: only works are taken",
      `cohort/s003: ${looked}`,
      "cohort/s004: the folder is empty",
      `cohort/s005: ${looked}; is relu/work.ts.txt meant? It must be called work.ts`,
      "cohort/s006/rleu/work.ts: which exercise is this? Say --exercise <id>",
      `cohort/s006: ${looked}`,
      `cohort/s007: ${looked}; a.rar: a .rar archive is not opened: pack it again as .zip or .tar.gz`,
    ]);
  });

  it("says what a name that it does not take is to be changed into", async () => {
    box.put("cohort/s001/relu/work.ts");
    box.put("cohort/..s002/relu/work.ts");
    box.put("cohort/.s005.zip");
    box.put("cohort/.git/relu/work.ts");
    box.put("cohort/._s001.zip", "what macOS keeps beside a file");
    box.put("cohort/s003/relu/Work.TS");
    box.put("cohort/s004.zip", zipBytes([{ name: "deep/inner.zip", text: "" }]));
    const found = await box.take("cohort");
    expect(shape(found)).toEqual([["s001", "relu"]]);
    const looked =
      "no work in this folder (looked for work.ts, relu/work.ts, vanishing/work.ts, …)";
    expect(skips(found)).toEqual([
      "cohort/..s002: its name begins with a dot: rename it",
      "cohort/.s005.zip: its name begins with a dot: rename it",
      `cohort/s003: ${looked}; is relu/Work.TS meant? It must be called work.ts`,
      `cohort/s004.zip: ${looked}; s004.zip/deep/inner.zip is an archive in an archive, which is not opened`,
    ]);
  });

  it("gives one reason for an archive that is refused", async () => {
    box.put("cohort/s001/relu/work.ts");
    box.put("cohort/s002.zip", "no archive");
    expect(skips(await box.take("cohort"))).toEqual([
      expect.stringMatching(/^cohort\/s002\.zip: it is no readable \.zip/),
    ]);
  });

  // Other systems do not let such a name in.
  it.skipIf(process.platform !== "linux")("lists a folder whose name is no text", async () => {
    box.put("cohort/s001/relu/work.ts");
    const name = Buffer.concat([Buffer.from(`${box.root}/cohort/s002-`), Buffer.of(0xff)]);
    mkdirSync(name);
    expect(skips(await box.take("cohort"))).toEqual([
      "cohort/s002-�: its name is not UTF-8 text: rename it",
    ]);
  });

  it("takes a cohort of folders with nothing but work.ts, for the exercise that is asked for", async () => {
    box.put("cohort/s001/work.ts", "one");
    box.put("cohort/s002/work.ts", "two");
    const found = await box.take("cohort", { only: "relu" });
    expect(shape(found)).toEqual([
      ["s001", "relu"],
      ["s002", "relu"],
    ]);
    await expect(box.take("cohort")).rejects.toThrow(
      "cohort/s001/work.ts: which exercise is this?",
    );
  });

  it("takes git clones: exercises/<exercise>/work.ts, and nothing else of them", async () => {
    for (const name of ["relu-s001", "relu-s002"]) {
      box.put(`clones/${name}/.git/relu/work.ts`, "not this");
      box.put(`clones/${name}/exercises/relu/work.ts`, name);
      box.put(`clones/${name}/exercises/vanishing/work.ts`, "stub");
      box.put(`clones/${name}/packages/grader/test/relu/work.ts`, "not this");
      box.put(`clones/${name}/node_modules/relu/work.ts`, "not this");
    }
    const found = await box.take("clones");
    expect(shape(found)).toEqual([
      ["relu-s001", "relu", "vanishing"],
      ["relu-s002", "relu", "vanishing"],
    ]);
    expect(await texts(found)).toEqual(["relu-s001", "stub", "relu-s002", "stub"]);
    const relu = await box.take("clones", { only: "relu" });
    expect(await texts(relu)).toEqual(["relu-s001", "relu-s002"]);
  });

  it("refuses what is not there, empty, of another kind, or named twice", async () => {
    mkdirSync(path.join(box.root, "empty"));
    box.put("notes.txt");
    box.put("a/s001/relu/work.ts");
    box.put("b/s001/relu/work.ts");
    await expect(box.take("nowhere")).rejects.toThrow("nowhere does not exist");
    await expect(box.take("empty")).rejects.toThrow("empty: the folder is empty");
    await expect(box.take("notes.txt")).rejects.toThrow("a work is a .ts file");
    await expect(box.take(["a", "b"])).rejects.toThrow(
      'two submissions are called "s001": in a and in b',
    );
  });
});

describe("links", () => {
  it("are not followed, whether the work is one or its folder", async () => {
    const answer = box.put("answer/work.ts", "the answer");
    box.put("cohort/s001/relu/work.ts", "own");
    mkdirSync(path.join(box.root, "cohort/s002/relu"), { recursive: true });
    symlinkSync(answer, path.join(box.root, "cohort/s002/relu/work.ts"));
    mkdirSync(path.join(box.root, "cohort/s003"));
    symlinkSync(path.dirname(answer), path.join(box.root, "cohort/s003/relu"));
    const found = await box.take("cohort");
    expect(await texts(found)).toEqual(["own", "✗ it is not a plain file"]);
    expect(skips(found).join("\n")).toContain("cohort/s003/relu: it is not a plain file");
    expect(await texts(await box.take("cohort/s002"))).toEqual(["✗ it is not a plain file"]);
  });
});

describe("bad works", () => {
  it.each([
    ["50 MB", Buffer.alloc(50_000_000, 0x20), "✗ it has 50000000 bytes; the limit is 65536"],
    [
      "UTF-16",
      Buffer.from("\ufeffexport {}", "utf16le"),
      "✗ it is UTF-16 text, not UTF-8: save it as UTF-8",
    ],
    ["a byte order mark", "\ufeffexport {}", "export {}"],
    ["CRLF", "export {}\r\n", "export {}\r\n"],
    ["nothing", "", ""],
  ])("%s is named, or read as what it is", async (_, bytes, text) => {
    box.put("cohort/s001/relu/work.ts", bytes);
    box.put("cohort/s002/relu/work.ts", "fine");
    expect(await texts(await box.take("cohort"))).toEqual([text, "fine"]);
  });
});
