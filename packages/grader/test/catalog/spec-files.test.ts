// A spec may be several files; everybody who asks is told the same ones.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { homeOfSpecFile, specFiles, workImports } from "../../src/catalog/spec-files.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "pravah-test-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function lay(texts: Record<string, string>): void {
  for (const [file, text] of Object.entries(texts)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
}

it("is the entry, and what stands in checks/ beside it, in order", () => {
  lay({ "grader.spec.ts": "" });
  expect(specFiles(folder)).toEqual(["grader.spec.ts"]);
  lay({ "checks/walks.ts": "", "checks/laws.ts": "", "checks/notes.md": "", "work.ts": "" });
  expect(specFiles(folder)).toEqual(["grader.spec.ts", "checks/laws.ts", "checks/walks.ts"]);
});

it("knows its exercise from any of its files, and no other file", () => {
  lay({ "grader.spec.ts": "", "checks/laws.ts": "" });
  for (const file of specFiles(folder))
    expect(homeOfSpecFile(path.join(folder, file))).toBe(folder);
  expect(homeOfSpecFile(path.join(folder, "work.ts"))).toBe(null);
  expect(homeOfSpecFile(path.join(folder, "data/checks/laws.ts"))).toBe(null);
});

it("asks for the functions that any of its files imports, each once", () => {
  lay({
    "grader.spec.ts": 'import { a, b } from "./work.ts";\nimport "./checks/laws.ts";',
    "checks/laws.ts": 'import {\n  b,\n  type Cache,\n  c,\n} from "../work.ts";',
  });
  expect(workImports(folder)).toEqual(["a", "b", "c"]);
});

it("refuses a spec that asks for nothing", () => {
  lay({ "grader.spec.ts": 'import { check } from "@pravah/checks";' });
  expect(() => workImports(folder)).toThrow('no `import { … } from "./work.ts"`');
});
