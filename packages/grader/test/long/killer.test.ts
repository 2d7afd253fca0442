// A work that really ends the process that grades it: with the realm taken away it can.

import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type CohortOptions, runCohort } from "../../src/cohort/cohort-run.ts";
import type { Result } from "../../src/index.ts";
import { RIGHT, toy, withTwice } from "../toy.ts";
import { wallsWithout } from "../walls.ts";

let home = "";
beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), "pravah-test-"));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const KILLER = withTwice(`
  const { process } = globalThis as any;
  process.kill(process.ppid, "SIGKILL");
  return x.map((v) => 2 * v);
`);

function run(options: Partial<CohortOptions> = {}) {
  const works = { s001: RIGHT, s002: KILLER, s003: RIGHT };
  return runCohort({
    root: fileURLToPath(new URL("../fixtures", import.meta.url)),
    catalog: [toy()],
    submissions: Object.entries(works).map(([id, source]) => ({
      id,
      name: id,
      works: [{ exercise: "twice", path: id, read: async () => ({ source }) }],
    })),
    skipped: [],
    grader: { sandbox: "portable", walls: wallsWithout("realm") },
    jobs: 1,
    shard: { part: 1, of: 1 },
    home,
    begin: "new",
    signal: new AbortController().signal,
    onSandbox: () => {},
    onProgress: () => {},
    ...options,
  });
}

it.skipIf(process.platform === "win32")(
  "a work that kills the grader is decided, once and for all; the others have their marks",
  async () => {
    const { undecided, lines } = await run();
    expect(undecided).toBe(0);
    const results = [...lines()].map((line) => JSON.parse(line) as Result);
    expect(results.map(({ score, reason }) => reason?.stage ?? score)).toEqual([100, "crash", 100]);
    expect(results[1]?.reason?.message.en).toContain("may have ended it");
    const before = readFileSync(path.join(home, "results.jsonl"), "utf8");
    const seen: number[] = [];
    await run({ begin: "resume", onProgress: (done) => seen.push(done) });
    expect(seen).toEqual([3]);
    expect(readFileSync(path.join(home, "results.jsonl"), "utf8")).toBe(before);
    expect(existsSync(path.join(home, ".pravah-lock"))).toBe(false);
  },
  60_000,
);
