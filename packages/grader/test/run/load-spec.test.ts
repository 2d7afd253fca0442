// Specs are loaded once, and anew when their text changes, be it by a comment only.

import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Check, runCheck, serveWork } from "@pravah/checks/host";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { loadSpec } from "../../src/index.ts";
import { TOY_FOLDER } from "../toy.ts";

let root = "";
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), "pravah-test-"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

it("loads the checks of a spec, once per text", async () => {
  const folder = path.join(root, "twice");
  cpSync(TOY_FOLDER, folder, { recursive: true });
  const first = await loadSpec(folder);
  expect(first.checks.map(({ id }) => id)).toEqual(["twice-values", "twice-law", "half-values"]);
  expect(await loadSpec(folder)).toBe(first);

  appendFileSync(path.join(folder, "grader.spec.ts"), "// a comment only\n");
  const second = await loadSpec(folder);
  expect(second.checks.map(({ id }) => id)).toEqual(first.checks.map(({ id }) => id));
  expect(second.sha256).not.toBe(first.sha256);
});

it("loads several at once without mixing their checks", async () => {
  const folders = ["a", "b", "c"].map((name) => path.join(root, name));
  for (const folder of folders) cpSync(TOY_FOLDER, folder, { recursive: true });
  const specs = await Promise.all(folders.map(loadSpec));
  for (const { checks } of specs) expect(checks).toHaveLength(3);
});

describe("a spec of several files", () => {
  const PART = `import { check, expect } from "@pravah/checks";
import { half } from "../work.ts";

check("half-again", async () => {
  expect(await half([4])).toEqual([2]);
});
`;
  const split = () => {
    const folder = path.join(root, "twice");
    cpSync(TOY_FOLDER, folder, { recursive: true });
    mkdirSync(path.join(folder, "checks"));
    writeFileSync(path.join(folder, "checks/half.ts"), PART);
    appendFileSync(path.join(folder, "grader.spec.ts"), 'import "./checks/half.ts";\n');
    return folder;
  };

  it("has the checks of all of them, asking the same work", async () => {
    const { checks } = await loadSpec(split());
    // What is imported runs first.
    expect(checks.map(({ id }) => id)).toEqual([
      "half-again",
      "twice-values",
      "twice-law",
      "half-values",
    ]);
    const work = serveWork({ half: (x: number[]) => x.map((v) => v / 2) }, () => null);
    const run = { work, seed: 1, misconceptions: [] };
    expect((await runCheck(checks[0] as Check, run)).outcome).toBe("pass");
  });

  it("is loaded anew when one of them changes, with another hash", async () => {
    const folder = split();
    const first = await loadSpec(folder);
    appendFileSync(path.join(folder, "checks/half.ts"), "// a comment only\n");
    const second = await loadSpec(folder);
    expect(second).not.toBe(first);
    expect(second.sha256).not.toBe(first.sha256);
  });

  it("says which id stands twice", async () => {
    const folder = split();
    writeFileSync(path.join(folder, "checks/half.ts"), PART.replace("half-again", "half-values"));
    await expect(loadSpec(folder)).rejects.toThrow('check "half-values" is declared twice');
  });
});
