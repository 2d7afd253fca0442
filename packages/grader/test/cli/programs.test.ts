// Every command of this repository: an input mistake is one line, no stack, and exit code 1.

import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { CHECKOUT } from "../../src/files/checkout.ts";

const DRIVER = fileURLToPath(new URL("../many-commands.mjs", import.meta.url));

/** The programs, with the room of each: the student edition has not all of them. */
const ROOMS = {
  pravah: "packages/grader",
  autograder: "packages/grader",
  author: "packages/author",
  bench: "bench",
  experiments: "packages/experiments",
  site: "site",
} as const;
type Program = keyof typeof ROOMS;

type Mistake = [program: Program, args: string[], line: RegExp];

const PACKED = ["--submission", "nowhere", "--results", "nowhere/results.json"];

const MISTAKES: Mistake[] = [
  ["pravah", ["grdae"], /unknown command 'grdae' \(Did you mean grade\?\) \(pravah --help/],
  ["pravah", ["grade", "nowhere.ts"], /nowhere\.ts does not exist/],
  ["pravah", ["grade", "--jobs", "half"], /--jobs.*'half'.* a whole number from 1 is needed/],
  ["pravah", ["similar", "x", "--most", ""], /--most.* a whole number from 1 is needed/],
  ["pravah", ["grade", "--call-ms", "-1"], /--call-ms.* a positive number is needed/],
  ["autograder", [], /required option '--submission <folder>' not specified/],
  ["autograder", [...PACKED, "--nonsense"], /unknown option '--nonsense'/],
  ["autograder", [...PACKED, "--lang", "fr"], /--lang is "fr"/],
  ["autograder", [...PACKED, "--", "rleu"], /there is no exercise "rleu"/],
  ["author", ["nonsense"], /unknown command 'nonsense'/],
  ["author", ["verify", "rleu"], /there is no exercise "rleu"/],
  ["author", ["verify", "--jobs", "0"], /--jobs.* a whole number from 1 is needed/],
  ["author", ["soak", "--seeds", "1.5"], /--seeds.* a whole number from 1 is needed/],
  ["author", ["cohort", "x", "--count", "many"], /--count.* a whole number from 1 is needed/],
  ["bench", ["nonsense"], /unknown command 'nonsense'/],
  ["bench", ["grading", "--jobs", "0"], /--jobs.* a whole number from 1 is needed/],
  ["experiments", ["B99"], /there is no "B99"; there are B1, /],
  ["experiments", ["--seed", "x"], /--seed.* a whole number is needed/],
  ["experiments", ["--jobs", "0"], /--jobs.* a whole number from 1 is needed/],
  ["site", ["nonsense"], /unknown command 'nonsense'/],
  ["site", ["data", "foo"], /there is no data "foo"; there are: graders, papers/],
  ["site", ["start", "--port", "65536"], /--port.* a whole number from 0 to 65535 is needed/],
  ["site", ["preview", "--base", "x"], /--base.* expected a path with slashes/],
];

interface Outcome {
  exitCode: number | string;
  printed: string;
}

/** One process for all lines of a program: it takes longest to load. */
function outcomesOf(commands: readonly string[][]): Outcome[] {
  const folder = mkdtempSync(path.join(tmpdir(), "pravah-mistakes-"));
  try {
    const file = path.join(folder, "commands.json");
    writeFileSync(file, JSON.stringify(commands));
    const { PRAVAH_LANG: _, ...env } = process.env;
    const { stdout, stderr } = spawnSync(process.execPath, [DRIVER, file], {
      encoding: "utf8",
      env: { ...env, NO_COLOR: "1", INIT_CWD: folder },
    });
    expect(stderr).toBe("");
    return JSON.parse(stdout);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const here = (Object.keys(ROOMS) as Program[]).filter((program) =>
  existsSync(path.join(CHECKOUT, ROOMS[program])),
);

describe.each(here)("%s", (program) => {
  const mistakes = MISTAKES.filter(([of]) => of === program);
  const lines = mistakes.map(([, args]) => [program, ...args]);
  let outcomes: Outcome[] = [];
  beforeAll(() => {
    outcomes = outcomesOf([...lines, [program, "--verbose", ...(lines.at(-1) ?? []).slice(1)]]);
  });

  it.each(mistakes.map(([, args, line], i) => [args.join(" "), line, i] as const))(
    "%s",
    (_, line, i) => {
      const { exitCode, printed } = outcomes[i] ?? { exitCode: "", printed: "" };
      expect(printed).toMatch(line);
      expect(printed).toMatch(/^[^\n]+\n$/);
      expect(printed).not.toContain("unexpected error");
      expect(exitCode).toBe(1);
    },
  );

  it("knows --verbose", () => {
    expect(outcomes.at(-1)?.printed).not.toContain("unknown option");
    expect(outcomes.at(-1)?.exitCode).toBe(1);
  });
});
