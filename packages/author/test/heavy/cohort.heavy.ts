// A large cohort with everything that goes wrong in one: all of it is graded, the bytes do not depend
// on the number of processes, nor on being killed ten times, and memory does not grow with the cohort.
//
//   pnpm --filter @pravah/author test:cohort      PRAVAH_COHORT_SIZE=200 for a shorter one

import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { createReadStream, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { CHECKOUT, findExercise, type Result, readCatalog } from "@pravah/grader";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Made, makeCohort } from "../../src/cohort/cohort.ts";

const SIZE = Number(process.env.PRAVAH_COHORT_SIZE ?? 1000);
const KILLS = 10;
const PROGRAM = path.join(CHECKOUT, "packages/grader/bin/pravah.js");
/**
 * A memory bomb runs into the limit of memory or of time, whichever comes first; on a busy machine that
 * is chance. These limits are far enough apart that it is always the memory.
 */
const LIMITS = ["--memory-mb", "160", "--call-ms", "2000"];
/** What the parent may grow by between the first tenth and the end, whatever the cohort's size. */
const FLAT_MB = 60;

let root = "";
let made: Made[] = [];
beforeAll(async () => {
  root = mkdtempSync(path.join(tmpdir(), "pravah-cohort-"));
  const exercise = findExercise(
    readCatalog(CHECKOUT),
    process.env.PRAVAH_COHORT_EXERCISE ?? "relu",
  );
  made = await makeCohort(path.join(root, "cohort"), [exercise], SIZE, 1);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

function start(out: string, ...flags: string[]): ChildProcess {
  const args = [
    "grade",
    path.join(root, "cohort"),
    "--out",
    path.join(root, out),
    ...LIMITS,
    ...flags,
  ];
  return spawn(process.execPath, [PROGRAM, ...args], {
    env: { ...process.env, PRAVAH_LANG: "en" },
    stdio: ["ignore", "ignore", "inherit"],
  });
}

function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.on("close", resolve));
}

const results = (out: string) => path.join(root, out, "results.jsonl");

function records(out: string): number {
  const journal = path.join(root, out, "journal.jsonl");
  if (!existsSync(journal)) return 0;
  return Number(spawnSync("wc", ["-l", journal], { encoding: "utf8" }).stdout.split(" ")[0]);
}

/** Resident memory in MB; Linux alone tells. */
function residentMb(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

async function* graded(out: string): AsyncGenerator<Result> {
  for await (const line of createInterface({ input: createReadStream(results(out)) }))
    yield JSON.parse(line) as Result;
}

/** Works whose results are not the same bytes in two runs, with what they are. */
function differing(one: string, other: string): string[] {
  const [left, right] = [one, other].map((out) => readFileSync(results(out), "utf8").split("\n"));
  const kinds = new Map(made.map(({ id, kind }) => [id, kind]));
  const lines = (left ?? []).flatMap((line, i) => {
    const again = right?.[i] ?? "";
    if (line === again) return [];
    const at = [...line].findIndex((letter, j) => letter !== again[j]);
    const { submission } = JSON.parse(line) as Result;
    const around = [line, again].map((text) => text.slice(Math.max(0, at - 40), at + 40));
    return [`${submission.id} (${kinds.get(submission.id)}): ${around.join(" ≠ ")}`];
  });
  return left?.length === right?.length ? lines : [...lines, "not as many works"];
}

describe(`${SIZE} submissions`, () => {
  it("are all graded by one process, in flat memory", async () => {
    const child = start("one", "--jobs", "1");
    const begin = performance.now();
    const memory: number[] = [];
    const timer = setInterval(() => memory.push(residentMb(child.pid)), 1000);
    expect(await ended(child)).toBe(0);
    clearInterval(timer);
    const seconds = (performance.now() - begin) / 1000;
    const early = Math.max(...memory.slice(0, Math.ceil(memory.length / 10)));
    const most = Math.max(...memory);
    console.log(
      `--jobs 1: ${seconds.toFixed(0)} s, ${(SIZE / seconds).toFixed(1)}/s; resident ${early.toFixed(0)} MB at first, ${most.toFixed(0)} MB at most`,
    );
    if (early > 0) expect(most - early).toBeLessThan(FLAT_MB);
  });

  it("get what they are worth", async () => {
    const kinds = new Map(made.map(({ id, kind }) => [id, kind]));
    let count = 0;
    for await (const { submission, score, outcome, reason } of graded("one")) {
      count++;
      const kind = kinds.get(submission.id);
      const what = `${submission.id} (${kind})`;
      expect(reason?.stage, what).not.toBe("infrastructure");
      if (kind === "reference" || kind === "alternative") expect(score, what).toBe(100);
      else expect(score ?? 0, what).toBeLessThan(100);
      if (kind === "wrong") expect(outcome, what).toBe("graded");
    }
    expect(count).toBe(SIZE);
  });

  it("give the same bytes with two processes", async () => {
    const begin = performance.now();
    expect(await ended(start("two", "--jobs", "2"))).toBe(0);
    const seconds = (performance.now() - begin) / 1000;
    console.log(`--jobs 2: ${seconds.toFixed(0)} s, ${(SIZE / seconds).toFixed(1)}/s`);
    expect(differing("one", "two")).toEqual([]);
  });

  it(`give the same bytes after ${KILLS} kills`, async () => {
    for (let kill = 1; kill <= KILLS; kill++) {
      const child = start("killed", "--jobs", "2", "--resume");
      const enough = Math.floor((SIZE * kill) / (KILLS + 1));
      const timer = setInterval(() => {
        if (records("killed") > enough) child.kill("SIGKILL");
      }, 50);
      await ended(child);
      clearInterval(timer);
      expect(existsSync(results("killed"))).toBe(false);
    }
    expect(await ended(start("killed", "--jobs", "2", "--resume"))).toBe(0);
    expect(differing("one", "killed")).toEqual([]);
  });
});
