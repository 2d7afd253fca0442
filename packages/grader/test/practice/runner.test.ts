// Practice without Vitest: the work in a sandbox, the newest text first, and nothing left behind.

import { appendFileSync, cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { CheckOutcome } from "@pravah/checks/host";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { createGrader, type Exercise, type Grader, readExercise } from "../../src/index.ts";
import { createPracticeRunner, type PracticeRunner } from "../../src/practice/runner.ts";
import type { Problem } from "../../src/work/problem.ts";
import { processesOf } from "../leftovers.ts";
import { RIGHT, TOY_FOLDER, toy, withTwice } from "../toy.ts";
import { bothHosts, withoutChance } from "./both-hosts.ts";

const LOOP = withTwice("for (;;) {}");
const LIMITS = { callMs: 400, loadMs: 600 };

let runner: PracticeRunner;
let grader: Grader;
beforeAll(() => {
  runner = createPracticeRunner(LIMITS);
  grader = createGrader({ sandbox: "portable", limits: LIMITS });
});
afterEach(async () => {
  await vi.waitFor(() => expect(processesOf(process.pid)).toEqual([]), 5000);
});
afterAll(() => runner.close());

const words = (run: CheckOutcome[] | Problem) =>
  Array.isArray(run) ? run.map(({ outcome }) => outcome) : run.stage;

describe("a run", () => {
  it.each([
    ["right", RIGHT],
    ["wrong, of a known kind", withTwice("return x.map((v) => v * v);")],
    ["wrong", withTwice("return x.map((v) => 3 * v);")],
    ["half written", withTwice("throw Object.assign(new Error(), { name: 'NotImplemented' });")],
    ["a loop", LOOP],
    ["chatty", withTwice("for (let i = 0; i < 5000; i++) console.log(i); return 1;")],
    ["a forbidden import", `import * as fs from "node:fs";\nexport const all = fs;\n${RIGHT}`],
    ["a forbidden global", withTwice("return process.env.HOME;")],
    ["no TypeScript", "export const twice = ;"],
    ["throwing while it loads", "\n\nthrow new RangeError('no');"],
    ["looping while it loads", "for (;;) {}"],
    ["a clock and dice", withTwice("return [Math.random(), Date.now(), performance.now()];")],
  ])("ends as grading does: %s", async (_, source) => {
    const { graded, practised } = await bothHosts(toy(), source, { grader, runner });
    expect(practised).toEqual(graded);
  });

  it("ends as grading does: a growing array", async () => {
    const grows = withTwice("const all = []; for (;;) all.push(new Array(1e6).fill(1));");
    const { graded, practised } = await bothHosts(toy(), grows, { grader, runner });
    // Which of the two limits comes first is the machine's matter.
    expect(withoutChance(practised)).toEqual(withoutChance(graded));
    expect(practised.score).toBe(10);
  });

  it("tells of each outcome as it comes", async () => {
    const seen: CheckOutcome[] = [];
    const outcomes = await runner.run(
      toy(),
      { source: RIGHT },
      {
        onOutcome: (outcome) => seen.push(outcome),
      },
    );
    expect(seen).toEqual(outcomes);
    expect(seen.map(({ called }) => called)).toEqual([["twice"], ["twice"], ["half"]]);
  });

  it("draws the inputs that it is asked to", async () => {
    const echo = { source: withTwice("throw new Error(x.join());") };
    const lawOf = (run: CheckOutcome[] | Problem) => JSON.stringify((run as CheckOutcome[])[1]);
    const usual = lawOf(await runner.run(toy(), echo));
    expect(lawOf(await runner.run(toy(), echo))).toBe(usual);
    expect(lawOf(await runner.run(toy(), echo, { seed: 7 }))).not.toBe(usual);
  });

  it("meets the spec as it is now", async () => {
    const root = mkdtempSync(path.join(tmpdir(), "pravah-test-"));
    try {
      const folder = path.join(root, "twice");
      cpSync(TOY_FOLDER, folder, { recursive: true });
      const exercise: Exercise = readExercise(folder);
      expect(words(await runner.run(exercise, { source: RIGHT }))).toEqual(Array(3).fill("pass"));
      appendFileSync(
        path.join(folder, "grader.spec.ts"),
        'check("half-of-one", async () => expect(await half([1])).toEqual([2]));\n',
      );
      expect(words(await runner.run(exercise, { source: RIGHT }))).toEqual([
        ...Array(3).fill("pass"),
        "fail",
      ]);
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  });
});

describe("a verdict before the end", () => {
  /** What is told on the way, and at the end. */
  async function told(own: PracticeRunner, source: string) {
    const verdicts: CheckOutcome[][] = [];
    const heard: string[] = [];
    const run = await own.run(
      toy(),
      { source },
      {
        onVerdict: (outcomes) => verdicts.push(outcomes),
        onOutcome: ({ id }) => heard.push(id),
      },
    );
    return { run, verdicts, heard };
  }

  it("asks first what calls the function that has changed, and then everything", async () => {
    const own = createPracticeRunner(LIMITS);
    expect((await told(own, RIGHT)).verdicts).toEqual([]);
    const half = await told(own, RIGHT.replace("v / 2", "v / 3"));
    expect(half.heard).toEqual(["half-values", "twice-values", "twice-law"]);
    expect(half.verdicts).toEqual([half.run]);
    expect(words(half.run)).toEqual(["pass", "pass", "fail"]);
    // Only a comment: nothing has to be asked first.
    const comment = await told(own, `// so\n${RIGHT.replace("v / 2", "v / 3")}`);
    expect(comment.verdicts).toEqual([comment.run]);
    expect(comment.heard).toEqual(["twice-values", "twice-law", "half-values"]);
    const both = await told(own, RIGHT.replace("2 * v", "3 * v").replace("v / 2", "v / 4"));
    expect(both.verdicts).toEqual([]);
    own.close();
  });

  it("is corrected where functions know of one another's calls", async () => {
    const own = createPracticeRunner(LIMITS);
    const work = (name: string) => `
      let calls = 0;
      export const twice = (x: number[]) => (calls++, x.map((v) => 2 * v));
      export const half = (${name}: number[]) => ${name}.map((v) => (calls > 0 ? v / 2 : 0));`;
    expect(words((await told(own, work("x"))).run)).toEqual(Array(3).fill("pass"));
    const { verdicts, run } = await told(own, work("y"));
    expect(verdicts.map(words)).toEqual([["pass", "pass", "fail"]]);
    expect(words(run)).toEqual(Array(3).fill("pass"));
    own.close();
  });

  it("is none when other inputs are drawn, or nobody asks", async () => {
    const own = createPracticeRunner(LIMITS);
    const verdicts: unknown[] = [];
    const onVerdict = (outcomes: unknown) => verdicts.push(outcomes);
    const changed = { source: RIGHT.replace("v / 2", "v * 0.5") };
    await own.run(toy(), { source: RIGHT }, { onVerdict });
    await own.run(toy(), changed, { onVerdict, seed: 7 });
    await own.run(toy(), changed);
    expect(verdicts).toEqual([]);
    own.close();
  });

  it("is what is wrong with the work where it does not load any more", async () => {
    const own = createPracticeRunner(LIMITS);
    await told(own, RIGHT);
    const { run, verdicts } = await told(own, `${RIGHT}export const other = (null as any).x;`);
    expect(words(run)).toBe("load");
    expect(verdicts).toEqual([]);
    own.close();
  });
});

describe("a run that is ended", () => {
  const patient = { callMs: 60_000, loadMs: 60_000 };

  it.each([
    ["in a call", LOOP],
    ["while the work loads", "for (;;) {}"],
  ])("%s ends at once, and the next text is not late", async (_, source) => {
    const waiting = createPracticeRunner(patient);
    const newer = new AbortController();
    const reason = new Error("a newer text");
    const heard: CheckOutcome[] = [];
    const run = waiting.run(
      toy(),
      { source },
      {
        signal: newer.signal,
        onOutcome: (outcome) => heard.push(outcome),
      },
    );
    await vi.waitFor(() => expect(processesOf(process.pid)).not.toEqual([]), 5000);
    newer.abort(reason);
    await expect(run).rejects.toBe(reason);
    expect(words(await waiting.run(toy(), { source: RIGHT }))).toEqual(Array(3).fill("pass"));
    expect(heard).toEqual([]);
    waiting.close();
  });

  it("before it began asks nothing", async () => {
    const gone = AbortSignal.abort(new Error("gone"));
    await expect(runner.run(toy(), { source: RIGHT }, { signal: gone })).rejects.toThrow("gone");
  });

  it("keeps the order of the texts, however quickly they come", async () => {
    const texts = [LOOP, RIGHT, LOOP, withTwice("return x;"), LOOP, RIGHT];
    const runs = texts.map((source, i) => {
      const newer = new AbortController();
      const run = runner.run(toy(), { source }, { signal: newer.signal });
      if (i < texts.length - 1) newer.abort(new Error(`newer than ${i}`));
      return run.then(words, (error: Error) => error.message);
    });
    expect(await Promise.all(runs)).toEqual([
      ...texts.slice(0, -1).map((_, i) => `newer than ${i}`),
      Array(3).fill("pass"),
    ]);
  });

  it("by closing the runner ends with all that wait", async () => {
    const closing = createPracticeRunner(patient);
    const runs = [LOOP, RIGHT].map((source) => closing.run(toy(), { source }));
    await vi.waitFor(() => expect(processesOf(process.pid)).not.toEqual([]), 5000);
    closing.close();
    for (const run of runs) await expect(run).rejects.toThrow("closed");
  });
});
