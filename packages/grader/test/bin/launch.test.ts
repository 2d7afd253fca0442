// A program that never comes to its end is not silent, and does not look like one that did.

import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { CHECKOUT } from "../../src/files/checkout.ts";
import { DropBox } from "../intake/drop-box.ts";

const LAUNCH = new URL("../../bin/launch.js", import.meta.url).href;

let box: DropBox;
beforeEach(() => {
  box = new DropBox();
});
afterEach(() => box.remove());

/** Launches a program as the commands do. */
function launched(body: string): { status: number | null; stderr: string; stdout: string } {
  const program = box.put("program.mts", `export async function main(): Promise<number> {${body}}`);
  const text = `import { launch } from "${LAUNCH}"; await launch("file://${program}");`;
  return spawnSync(process.execPath, [box.put("bin.mjs", text)], { encoding: "utf8" });
}

it.each([
  ["never settles", "await new Promise(() => {}); return 0;"],
  [
    "never settles, later",
    "await new Promise((r) => setTimeout(r, 10)); return new Promise(() => {});",
  ],
])("a promise that %s is one line and exit code 1", (_, body) => {
  const { status, stderr } = launched(body);
  expect(stderr).toMatch(/^unexpected end: something .* never came[^\n]*\n$/);
  expect(status).toBe(1);
});

it.each([
  ["comes to its end", "return 0;", 0],
  ["is undecided", "await new Promise((r) => setTimeout(r, 10)); return 2;", 2],
  [
    "leaves by itself",
    "setTimeout(() => process.exit(130), 10); return new Promise(() => {});",
    130,
  ],
])("a program that %s keeps its exit code", (_, body, code) => {
  const { status, stderr } = launched(body);
  expect(stderr).toBe("");
  expect(status).toBe(code);
});

it("every command starts so", () => {
  // The student edition has not all of these rooms.
  const folders = ["packages/grader", "packages/author", "packages/experiments", "bench", "site"]
    .map((room) => path.join(CHECKOUT, room, "bin"))
    .filter((folder) => existsSync(folder));
  const bins = folders.flatMap((folder) =>
    readdirSync(folder).map((name) => path.join(folder, name)),
  );
  const others = bins.filter((file) => !/^await launch\(/m.test(readFileSync(file, "utf8")));
  expect(others.map((file) => path.relative(CHECKOUT, file))).toEqual([
    "packages/grader/bin/launch.js",
  ]);
});
