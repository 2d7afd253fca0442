// A work is text of a bounded size, or it is not read.

import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { MAX_WORK_BYTES, readWork } from "../../src/work/read-work.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "pravah-test-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const read = (bytes: string | Buffer) => {
  const file = path.join(folder, "work.ts");
  writeFileSync(file, bytes);
  return readWork(file);
};
const why = (result: ReturnType<typeof readWork>) =>
  "problem" in result ? String(result.problem.params.why) : "";

describe("readWork", () => {
  it("reads UTF-8, with or without a byte order mark, and keeps CRLF", () => {
    expect(read("// अ\r\n")).toEqual({ source: "// अ\r\n" });
    expect(read(Buffer.from("\ufeff// a", "utf8"))).toEqual({ source: "// a" });
  });

  it.each([
    ["too large", Buffer.alloc(MAX_WORK_BYTES + 1, 0x20), "the limit is"],
    ["UTF-16", Buffer.from("\ufeffexport {}", "utf16le"), "not UTF-8"],
    ["binary", Buffer.from([0xff, 0xfe, 0x80]), "not UTF-8"],
  ])("refuses what is %s", (_, bytes, words) => {
    expect(why(read(bytes))).toContain(words);
  });

  it("refuses links, folders and nothing", () => {
    writeFileSync(path.join(folder, "answers.ts"), "export {}");
    symlinkSync(path.join(folder, "answers.ts"), path.join(folder, "link.ts"));
    mkdirSync(path.join(folder, "folder.ts"));
    expect(why(readWork(path.join(folder, "link.ts")))).toContain("not a plain file");
    expect(why(readWork(path.join(folder, "folder.ts")))).toContain("not a plain file");
    expect(why(readWork(path.join(folder, "none.ts")))).toContain("ENOENT");
  });
});
