// `pnpm test` and `pnpm ui` where they cannot begin: one line, no stack.

import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const program = fileURLToPath(new URL("../../bin/practice.js", import.meta.url));

function started(args: string[], env: NodeJS.ProcessEnv = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    encoding: "utf8",
    env: { ...process.env, ...env },
  });
  return { status, stdout, lines: stderr.trim().split("\n") };
}

it.each([["run"], ["--ui"]])("a language that is unknown: %s", (arg) => {
  const { status, stdout, lines } = started([program, arg], { PRAVAH_LANG: "hindi" });
  expect(lines).toEqual([
    'PRAVAH_LANG is "hindi"; it can be hi, en or both · PRAVAH_LANG "hindi" है; यह hi, en या both हो सकता है',
  ]);
  expect(status).toBe(1);
  expect(stdout).toBe("");
});

it("a Node that is too old", () => {
  const old = `
    Object.defineProperty(process.versions, "node", { value: "18.20.8" });
    Object.defineProperty(process, "version", { value: "v18.20.8" });`;
  const preload = `data:text/javascript,${encodeURIComponent(old)}`;
  const { status, stdout, lines } = started(["--import", preload, program, "run"]);
  expect(lines).toEqual([
    "Pravah needs Node 20.19 or newer; this is v18.20.8. · Pravah को Node 20.19 या उससे नया चाहिए; यह v18.20.8 है।",
  ]);
  expect(status).toBe(1);
  expect(stdout).toBe("");
});
