// Specs are loaded once, and anew when their text changes, be it by a comment only.

import { appendFileSync, cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
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
