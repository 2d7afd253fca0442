// Practice and grading are of one mind, over works with known mistakes and over the attacks, in outcomes,
// misconceptions and words. `author verify` says the same of every solution.

import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createGrader, type Grader, readExercise } from "../../src/index.ts";
import { createPracticeRunner, type PracticeRunner } from "../../src/practice/runner.ts";
import { layBait, type WatchedBait } from "../attacks/bait.ts";
import { ATTACKS, EXERCISE, workOf } from "../attacks/corpus.ts";
import { MISTAKEN_WORKS } from "../attacks/mistakes.ts";
import { processesOf } from "../leftovers.ts";
import { bothHosts, judged, withoutChance } from "../practice/both-hosts.ts";
import { type ModuleReport, practiseAll } from "../practice/vitest-run.ts";

let hosts: { grader: Grader; runner: PracticeRunner };
beforeAll(() => {
  hosts = { grader: createGrader({ sandbox: "portable" }), runner: createPracticeRunner() };
});
afterAll(() => hosts.runner.close());

describe("works with a known mistake", () => {
  it.each(MISTAKEN_WORKS)("$id: $mistake", async ({ exercise, source }) => {
    const { graded, practised } = await bothHosts(exercise, source, hosts);
    expect(practised).toEqual(graded);
  });

  it("also under Vitest, one of each exercise", async () => {
    const root = mkdtempSync(path.join(tmpdir(), "pravah-test-"));
    try {
      const works = [...new Map(MISTAKEN_WORKS.map((work) => [work.exercise.id, work])).values()];
      for (const { exercise, source } of works) {
        const folder = path.join(root, exercise.id);
        const filter = (file: string) => path.basename(file) !== "node_modules";
        cpSync(exercise.directory, folder, { recursive: true, filter });
        writeFileSync(path.join(folder, "work.ts"), source);
      }
      const practised = practiseAll(root);
      for (const { exercise, source } of works) {
        const { graded } = await bothHosts(exercise, source, hosts);
        const { marks, message } = practised.get(exercise.id) as ModuleReport;
        expect(message).toBe("");
        const outcomes = marks.map(({ outcome }) => outcome);
        expect(judged(exercise, outcomes)).toEqual(throughJson(graded));
      }
      expect(works).toHaveLength(10);
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  }, 600_000);
});

/** Vitest's report is JSON, which has no Infinity. */
function throughJson<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

describe.skipIf(process.platform === "win32")("attacks", () => {
  let bait: WatchedBait;
  beforeAll(async () => {
    bait = await layBait();
  });
  afterAll(() => bait.remove());
  const relu = readExercise(EXERCISE);

  // Each is driven through grading elsewhere already; the nightly run asks all of them here, too.
  const every = process.env.PRAVAH_HOSTS === "all" ? 1 : 3;
  it.each(ATTACKS.filter((_, i) => i % every === 0))("$id: $tries", async ({ file }) => {
    const { graded, practised } = await bothHosts(relu, workOf(file, bait), hosts);
    expect(withoutChance(practised)).toEqual(withoutChance(graded));
  });

  it("leave nothing behind", () => {
    expect(bait.traces()).toEqual([]);
    expect(bait.visits()).toBe(0);
    expect(processesOf(process.pid)).toEqual([]);
  });
});
