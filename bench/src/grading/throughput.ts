// Gradings a second: one warm trusted process per core, a fresh sandbox per grading, all cores busy.

import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { coresFor } from "@pravah/grader";
import { busyMs } from "../machine.ts";
import type { Word } from "./grade-many.ts";

const PROGRAM = fileURLToPath(new URL("../../bin/grade-many.js", import.meta.url));

export interface Throughput {
  perSecond: number;
  /** Of the whole machine, per grading. */
  cpuMs: number;
}

interface Process {
  warm: Promise<void>;
  /** Grades, and hears what is said on the way. */
  run(): Promise<void>;
}

export async function measureThroughput(
  layer: string,
  gradings: number,
  jobs: number,
): Promise<Throughput> {
  const each = Math.ceil(gradings / jobs);
  // As a cohort run places its processes.
  const cores = coresFor(jobs);
  const processes = Array.from({ length: jobs }, (_, i) => start(layer, each, () => {}, cores[i]));
  await Promise.all(processes.map(({ warm }) => warm));
  const [busy, begin] = [busyMs(), performance.now()];
  await Promise.all(processes.map(({ run }) => run()));
  return rate(each * jobs, busy, begin);
}

/** Memory of one trusted process on its way through many gradings. */
export async function measureMemory(
  layer: string,
  gradings: number,
  onSample: (gradings: number, residentMb: number) => void,
): Promise<void> {
  const { warm, run } = start(layer, gradings, onSample);
  await warm;
  await run();
}

/** @param busy and `begin`: the counters when the measurement began */
export function rate(done: number, busy: number, begin: number): Throughput {
  return {
    perSecond: (1000 * done) / (performance.now() - begin),
    cpuMs: (busyMs() - busy) / done,
  };
}

function start(
  layer: string,
  gradings: number,
  onSample: (gradings: number, residentMb: number) => void,
  core?: number,
): Process {
  const args = [PROGRAM, layer, String(gradings), ...(core === undefined ? [] : [String(core)])];
  const child = spawn(process.execPath, args, {
    stdio: ["pipe", "pipe", "inherit"],
  });
  let isDone = false;
  let onWarm = () => {};
  const ended = new Promise<void>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) =>
      isDone
        ? resolve()
        : reject(new Error(`a grading process ended early (${signal ?? `code ${code}`})`)),
    );
  });
  const warm = Promise.race([new Promise<void>((resolve) => (onWarm = resolve)), ended]);
  createInterface({ input: child.stdout }).on("line", (line) => {
    const word = JSON.parse(line) as Word;
    if (word.said === "warm") onWarm();
    if (word.said === "memory") onSample(word.gradings, word.residentMb);
    if (word.said === "done") isDone = true;
  });
  return {
    warm,
    run() {
      child.stdin.write("go\n");
      return ended;
    },
  };
}
