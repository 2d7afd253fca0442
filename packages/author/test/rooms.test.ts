// The picture of the rooms in docs/architecture.md is the code's.

import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { CHECKOUT } from "@pravah/grader";
import { expect, it } from "vitest";

const ROOMS: Readonly<Record<string, readonly string[]>> = {
  core: ["packages/core/src"],
  markup: ["packages/markup/src"],
  figures: ["packages/figures/src"],
  checks: ["packages/checks/src"],
  experiments: ["packages/experiments/src"],
  grader: ["packages/grader/src"],
  author: ["packages/author/src"],
  bench: ["bench/src"],
  site: ["site/src", "site/i18n"],
};

const IMPORT = /(?:from|import)\s*\(?\s*"@pravah\/([\w-]+)/g;

function importsOf(folders: readonly string[]): Set<string> {
  const files = folders.flatMap((folder) =>
    readdirSync(path.join(CHECKOUT, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => /\.[jt]s$/.test(name))
      .map((name) => path.join(CHECKOUT, folder, name)),
  );
  return new Set(
    files.flatMap((file) =>
      [...readFileSync(file, "utf8").matchAll(IMPORT)].map(([, room = ""]) => room),
    ),
  );
}

it("shows every import between rooms, and no other", () => {
  const page = readFileSync(path.join(CHECKOUT, "docs/architecture.md"), "utf8");
  const drawn = [...page.matchAll(/^ {2}(\w+) --> (\w+)$/gm)].map(
    ([, from, to]) => `${from} ${to}`,
  );
  const found = Object.entries(ROOMS).flatMap(([room, folders]) =>
    [...importsOf(folders)].map((other) => `${room} ${other}`),
  );
  expect(found.length).toBeGreaterThan(10);
  expect(drawn.sort()).toEqual(found.sort());
});

it("names every package of the workspace", () => {
  const packages = readdirSync(path.join(CHECKOUT, "packages"));
  expect(Object.keys(ROOMS).sort()).toEqual([...packages, "bench", "site"].sort());
});
