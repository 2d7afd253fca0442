// Hostile works, all in one grader, with an honest one after each: nobody scores more than the honest
// part is worth, each is called what it is, nothing leaks, nothing is left behind, the grader survives.

import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { GraderOptions, Result } from "../../src/index.ts";
import { hardenedHere } from "../hardened-here.ts";
import { foldersOf, processesOf } from "../leftovers.ts";
import { CANARY_TEXT, layBait, SECRET, type WatchedBait } from "./bait.ts";
import { categoryOf } from "./category.ts";
import { ATTACKED, ATTACKS, EXERCISE, HONEST_POINTS, REFERENCE_FILE } from "./corpus.ts";
import type { Run } from "./drive.ts";
import { controlAfter, gradeCorpus, LAYERS } from "./grade-corpus.ts";

/** Groups whose functions are never right, whatever they try. */
const HOPELESS = new Set(["cheating", "escape", "secrets", "network", "feedback"]);
const needed = await hardenedHere();

interface CorpusRun {
  bait: WatchedBait;
  run: Run;
}

const begun = new Map<object, Promise<CorpusRun>>();

/** The corpus under each layer, all begun with the first: they wait for limits most of the time. */
function graded(options: GraderOptions): Promise<CorpusRun> {
  for (const layer of LAYERS.filter(({ options: { sandbox } }) => !isSkipped(sandbox))) {
    if (!begun.has(layer.options)) begun.set(layer.options, begin(layer.options));
  }
  return begun.get(options) as Promise<CorpusRun>;
}

async function begin(options: GraderOptions): Promise<CorpusRun> {
  const bait = await layBait();
  return { bait, run: await gradeCorpus(options, bait) };
}

function isSkipped(sandbox: GraderOptions["sandbox"]): boolean {
  return sandbox === "hardened" && needed !== null;
}

// The corpus names POSIX paths and signals.
describe.skipIf(process.platform === "win32").each(LAYERS)("$name", ({ options }) => {
  if (isSkipped(options.sandbox)) {
    it.skip(`needs the hardened sandbox: ${needed}`);
    return;
  }
  let bait: WatchedBait;
  let run: Run;
  let untouched: string;
  const results = new Map<string, Result>();
  const get = (id: string) => results.get(id) as Result;
  const trusted = () =>
    [REFERENCE_FILE, path.join(EXERCISE, "grader.spec.ts")]
      .map((f) => readFileSync(f, "utf8"))
      .join();

  beforeAll(async () => {
    untouched = trusted();
    ({ bait, run } = await graded(options));
    for (const result of run.results) results.set(result.submission.id, result);
  }, 900_000);

  afterAll(() => bait.remove());

  it("the grader survives, and decides every work", () => {
    expect(run.end, run.text.slice(-2000)).toBe(0);
    expect(run.results).toHaveLength(2 * ATTACKS.length);
    expect(run.last?.polluted).toBeUndefined();
  });

  it("names the layer in every receipt", () => {
    expect(new Set(run.results.map(({ receipt }) => receipt.sandbox))).toEqual(
      new Set([options.sandbox]),
    );
  });

  it.each(ATTACKS)("$id: $tries", ({ id, expected }) => {
    const result = get(id);
    expect(expected.category, JSON.stringify(result.reason ?? result.checks[0])).toContain(
      categoryOf(result),
    );
    if (expected.fullMarks) expect(result.score).toBe(100);
    else expect(result.score ?? 0).toBeLessThan(100);
    if (expected.score !== undefined) expect(result.score).toBe(expected.score);
  });

  it("honest works in between keep full marks", () => {
    const scores = ATTACKS.map(({ id }) => [id, get(controlAfter(id)).score]);
    expect(scores.filter(([, score]) => score !== 100)).toEqual([]);
  });

  it.each(ATTACKS.filter(({ group }) => HOPELESS.has(group)))(
    "$id earns nothing from the functions it attacks",
    ({ id }) => {
      const { score, checks } = get(id);
      const stolen = checks.filter((check) => ATTACKED.test(check.id) && check.outcome === "pass");
      expect(stolen.map((check) => check.id)).toEqual([]);
      expect(score ?? 0).toBeLessThanOrEqual(HONEST_POINTS);
    },
  );

  it.skipIf(options.walls?.names.includes("realm") === false)(
    "no object of Node's is in a work's hands",
    () => {
      expect(run.text).not.toMatch(/H=true|foreign [1-9]|PROCESS/);
    },
  );

  it("no file is written, no secret read, nobody called, nothing of ours changed", () => {
    expect(bait.traces()).toEqual([]);
    expect(run.text).not.toContain(CANARY_TEXT);
    expect(run.text).not.toContain(SECRET);
    expect(bait.visits()).toBe(0);
    expect(trusted()).toBe(untouched);
  });

  it("no control byte, bidirectional mark, CI command or path of ours in what is shown", () => {
    const shown = JSON.stringify(
      [...results.values()].map(({ reason, checks }) => [reason, checks]),
    );
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
    expect(shown).not.toMatch(/[\x00-\x1f\x7f-\x9f\u202a-\u202e]|\\u00[01]/);
    expect(shown).not.toMatch(/(^|\\n)\s*(::|##\[)/);
    expect(shown).not.toContain("pravah-grader-");
  });

  it("no process and no file is left behind", () => {
    expect([...foldersOf(run.pid), ...processesOf(run.pid)]).toEqual([]);
  });
});
