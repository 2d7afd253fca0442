// Every wall is there for a reason: taken away, the attack that it alone stops gets through; put back,
// the attack fails. Both runs leave out the same other walls, so that none of them answers for it.

import { writeFileSync } from "node:fs";
import path from "node:path";
import { lineInWork, PRACTICE_SEED, runCheck, serveWork, type Work } from "@pravah/checks/host";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createGrader, loadSpec, type Result, readExercise } from "../../src/index.ts";
import { DEFAULT_LIMITS } from "../../src/sandbox/limits.ts";
import { buildProgram } from "../../src/sandbox/program.ts";
import { createScratch } from "../../src/sandbox/scratch.ts";
import { selfTest } from "../../src/sandbox/self-test.ts";
import { hardenedMachine } from "../../src/sandbox/walls/hardened.ts";
import { launchOf } from "../../src/sandbox/walls/launch-of.ts";
import { WALLS, type WallName } from "../../src/sandbox/walls/table.ts";
import { compile } from "../../src/work/compile.ts";
import { hardenedHere } from "../hardened-here.ts";
import { toy, withTwice } from "../toy.ts";
import { wallsWithout } from "../walls.ts";
import { CANARY_TEXT, layBait, SECRET, type WatchedBait } from "./bait.ts";
import { ATTACKED, ATTACKS, EXERCISE, workOf } from "./corpus.ts";
import { drive } from "./drive.ts";

const [major = 0] = process.versions.node.split(".").map(Number);

/** Works that the corpus does not have. */
const EXTRA: Record<string, string> = {
  "own-environment": `
    const seen = (globalThis as any).process?.env?.GRADER_SECRET ?? "nothing";
    export function reluForward(): any { throw new Error("ENV " + seen); }`,
  // Holds what it took, and gives a busy machine's watchdog the time to look.
  "off-heap": `
    export const hog: unknown[] = [];
    for (let mb = 0; mb < 320; mb += 32) hog.push(new Uint8Array(32 << 20).fill(1));
    for (let n = 0; n < 1e9; n++);
    export const reluForward = (x: number[][]): any =>
      ({ out: x.map((row) => row.map((v) => Math.max(0, v))), cache: x });`,
};

interface Row {
  wall: WallName;
  /** The attack that this wall stops. */
  entry: string;
  /** Left out in both runs. */
  besides: readonly WallName[];
  /** How the attack shows that it got through. */
  red(results: readonly Result[], bait: WatchedBait): boolean;
  memoryMb?: number;
  needs?: { node: number; why: string };
}

type Red = Row["red"];
const wrote: Red = (_, bait) => bait.traces().length > 0;
const called: Red = (_, bait) => bait.visits() > 0;
const says =
  (text: string): Red =>
  (results) =>
    JSON.stringify(results).includes(text);
const earned: Red = (results) =>
  results.some(({ checks }) =>
    checks.some(({ id, outcome }) => ATTACKED.test(id) && outcome === "pass"),
  );
/** The grader in which the work was graded is no more. */
const killed: Red = (results) => results.length === 0;

/** What a work is compiled to, and a realm: without both, it runs in Node and imports what it likes. */
const IN_NODE = ["import-expressions", "realm"] as const;

/** Each of them is enough against works that take an error of Node's out of an overflow. */
const AGAINST_OVERFLOW = ["import-expressions", "callbacks", "bare-host"] as const;
type AgainstOverflow = (typeof AGAINST_OVERFLOW)[number];

const leaks: Red = (results) => /H=true|foreign [1-9]/.test(JSON.stringify(results));

/** What no compiler can refuse is left to the other two. */
const OVERFLOWS: readonly { entry: string; red: Red; stoppedBy?: readonly AgainstOverflow[] }[] = [
  { entry: "80-overflow-process", red: says("PROCESS pid") },
  { entry: "81-overflow-net", red: called },
  { entry: "82-overflow-files", red: says("spawn") },
  { entry: "83-overflow-kill-parent", red: killed },
  { entry: "84-overflow-import", red: leaks, stoppedBy: ["import-expressions", "callbacks"] },
  { entry: "85-overflow-import-meta", red: leaks, stoppedBy: ["import-expressions", "callbacks"] },
  { entry: "86-overflow-unix-socket", red: wrote },
  { entry: "87-overflow-stack", red: wrote, stoppedBy: ["callbacks", "bare-host"] },
  { entry: "90-overflow-meta-process", red: wrote },
  { entry: "100-host-error-sites", red: called, stoppedBy: ["callbacks", "bare-host"] },
];

const overflowRows: Row[] = OVERFLOWS.flatMap(({ entry, red, stoppedBy = AGAINST_OVERFLOW }) =>
  stoppedBy.map((wall) => ({
    wall,
    entry,
    besides: AGAINST_OVERFLOW.filter((other) => other !== wall),
    red,
  })),
);

/** No clock may answer for a wall. */
const PATIENT = { loadMs: 60_000, callMs: 60_000, submissionMs: 120_000 };
const ROWS: Row[] = [
  ...overflowRows,
  { wall: "realm", entry: "61-kill-parent", besides: [], red: killed },
  {
    wall: "realm",
    entry: "53-fetch",
    besides: ["import-expressions", "permissions"],
    red: called,
  },
  { wall: "permissions", entry: "52-read-file", besides: IN_NODE, red: says(CANARY_TEXT) },
  { wall: "permissions", entry: "55-child-process", besides: IN_NODE, red: wrote },
  { wall: "permissions", entry: "57-fs-write", besides: IN_NODE, red: wrote },
  {
    wall: "closed-modules",
    entry: "58-sqlite",
    besides: [...IN_NODE, "resource-limits"],
    red: wrote,
    needs: { node: 22, why: "Node 20 has no node:sqlite" },
  },
  { wall: "environment", entry: "own-environment", besides: ["realm"], red: says(SECRET) },
  {
    wall: "watchdog",
    entry: "off-heap",
    besides: ["resource-limits"],
    red: earned,
    memoryMb: 160,
  },
  {
    wall: "resource-limits",
    entry: "off-heap",
    besides: ["watchdog"],
    red: earned,
    memoryMb: 160,
  },
];

/** What the probe of the self-test can do in the hardened layer. */
const PROBE_ROWS: { wall: WallName; besides: WallName[]; breach: string }[] = [
  { wall: "files", besides: [], breach: "read a file of this machine" },
  { wall: "read-only", besides: ["files"], breach: "write a file" },
  { wall: "network", besides: ["system-calls"], breach: "reach a port of this machine" },
  { wall: "system-calls", besides: [], breach: "start a process" },
  { wall: "system-calls", besides: ["network"], breach: "reach a port of this machine" },
  { wall: "processes", besides: ["system-calls"], breach: "kill a process outside" },
  { wall: "resource-limits", besides: [], breach: "take more memory than the limit" },
];

/** Whether an attack got through, by its name and the walls that were left out. */
const known = new Map<string, boolean>();

it("no wall stands that is not tried", () => {
  const tried = new Set([...ROWS, ...PROBE_ROWS].map(({ wall }) => wall));
  expect(WALLS.map(({ name }) => name).filter((name) => !tried.has(name))).toEqual([]);
});

let bait: WatchedBait;
beforeAll(async () => {
  bait = await layBait();
  process.env.GRADER_SECRET = SECRET;
});
afterAll(() => bait.remove());

describe.skipIf(process.platform !== "linux")("portable", () => {
  it.each(ROWS)(
    "$wall stops $entry",
    async ({ wall, entry, besides, red, ...row }) => {
      const { needs, memoryMb = DEFAULT_LIMITS.memoryMb } = row;
      if (needs && major < needs.node) return console.log(`skipped: ${needs.why}`);
      const file = path.join(bait.yard, `${entry}.ts`);
      writeFileSync(file, EXTRA[entry] ?? workOf(`${entry}.ts`, bait));
      const grade = async (taken: readonly WallName[]) => {
        bait.sweep();
        const limits = { ...PATIENT, memoryMb };
        const options = { sandbox: "portable", limits, walls: wallsWithout(...taken) } as const;
        // What aims at the grader gets one that can be spared.
        const results =
          red === killed
            ? (await drive([{ id: entry, file }], options)).results
            : [await createGrader(options).gradeFile(readExercise(EXERCISE), entry, file)];
        return red(results, bait);
      };
      // Rows that differ in what they put back have the same run without it.
      const isRed = async (taken: readonly WallName[]) => {
        const key = [entry, ...taken].toSorted().join();
        const done = known.get(key) ?? (await grade(taken));
        known.set(key, done);
        return done;
      };
      expect({
        with: await isRed(besides),
        without: await isRed([...besides, wall]),
      }).toEqual({ with: false, without: true });
    },
    120_000,
  );
});

describe.skipIf(process.platform !== "linux")("portable, with all imports let through", () => {
  it("holds by the walls behind", async () => {
    bait.sweep();
    const works: { id: string; file: string }[] = [];
    for (const { id, file } of ATTACKS) {
      const source = workOf(file, bait);
      const compiled = await compile(source);
      if (!("problem" in compiled) || !compiled.problem.stage.startsWith("forbidden-")) continue;
      const work = { id, file: path.join(bait.yard, `${id}.ts`) };
      writeFileSync(work.file, source);
      works.push(work);
    }
    expect(works.length).toBeGreaterThan(20);
    const run = await drive(works, {
      sandbox: "portable",
      limits: { loadMs: 3000, callMs: 2000 },
      secret: SECRET,
      walls: wallsWithout("import-expressions"),
    });
    expect(run.end, run.text.slice(-2000)).toBe(0);
    expect(run.results).toHaveLength(works.length);
    expect(run.results.filter((result) => earned([result], bait))).toEqual([]);
    expect([bait.traces(), bait.visits()]).toEqual([[], 0]);
    for (const word of [CANARY_TEXT, SECRET]) expect(run.text).not.toContain(word);
    expect(run.text).not.toMatch(/H=true|foreign [1-9]|PROCESS/);
  }, 240_000);
});

describe("seeds", () => {
  it("a secret stops answers that were learnt by heart", async () => {
    const twice = (x: number[]) => x.map((v) => 2 * v);
    const right = serveWork({ twice, half: (x: number[]) => x.map((v) => v / 2) }, lineInWork);
    const learnt = new Map<string, number[]>();
    const work: Work = {
      call(name, args) {
        if (name === "twice") learnt.set(JSON.stringify(args[0]), twice(args[0] as number[]));
        return right.call(name, args);
      },
    };
    const exercise = toy();
    for (const check of (await loadSpec(exercise.directory)).checks) {
      await runCheck(check, { work, seed: PRACTICE_SEED, misconceptions: [] });
    }
    const source = withTwice(
      `return (${JSON.stringify(Object.fromEntries(learnt))} as any)[JSON.stringify(x)] ?? [];`,
    );
    const score = async (secret?: string) =>
      (await createGrader({ sandbox: "portable", secret }).gradeSource(exercise, "s1", source))
        .score;
    expect(await score()).toBe(100);
    expect(await score(SECRET)).toBeLessThan(100);
  });
});

describe("hardened", async () => {
  const needed = await hardenedHere();
  if (needed !== null) return void it.skip(`needs the hardened sandbox: ${needed}`);
  const scratch = createScratch();

  it.each(PROBE_ROWS)(
    "$wall: without it a work could $breach",
    async ({ wall, besides, breach }) => {
      const hardened = hardenedMachine(scratch);
      if ("missing" in hardened) throw new Error(hardened.missing);
      const { probeFile } = buildProgram(scratch);
      const wrongs = (taken: WallName[]) => {
        const { names } = wallsWithout("permissions", ...taken);
        const ground = { ...hardened.machine, program: probeFile, limits: DEFAULT_LIMITS };
        return selfTest(launchOf(names, ground), scratch, DEFAULT_LIMITS.memoryMb);
      };
      expect(await wrongs(besides)).not.toContain(`a work could ${breach}`);
      expect(await wrongs([...besides, wall])).toContain(`a work could ${breach}`);
    },
  );
});
