// Runs experiments side by side, each in a process of its own: they compute without a pause.

import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { severalAtATime } from "@pravah/grader";
import type { ExperimentReport } from "./report.ts";

const PROGRAM = fileURLToPath(new URL("../bin/experiments.js", import.meta.url));

export interface RunAll {
  ids: readonly string[];
  firstSeed: number;
  fast: boolean;
  jobs: number;
  /** Called whenever an experiment begins or ends. */
  onChange(running: readonly string[], done: number): void;
}

/** @returns one report per id, in the order of `ids` @throws when an experiment's process fails */
export async function runAll({
  ids,
  firstSeed,
  fast,
  jobs,
  onChange,
}: RunAll): Promise<ExperimentReport[]> {
  const running = new Set<string>();
  let done = 0;
  return severalAtATime(ids, jobs, async (id) => {
    running.add(id);
    onChange([...running], done);
    const report = await inProcess(id, firstSeed, fast);
    running.delete(id);
    onChange([...running], ++done);
    return report;
  });
}

function inProcess(id: string, firstSeed: number, fast: boolean): Promise<ExperimentReport> {
  const args = [id, "--seed", String(firstSeed), "--send", ...(fast ? ["--fast"] : [])];
  // "advanced" carries NaN and Infinity, which JSON cannot.
  const child = fork(PROGRAM, args, { serialization: "advanced" });
  return new Promise((resolve, reject) => {
    let received: ExperimentReport | null = null;
    child.on("message", (message) => {
      received = message as ExperimentReport;
    });
    child.on("error", reject);
    child.on("exit", (code) => {
      if (received) resolve(received);
      else reject(new Error(`${id}: its process ended with code ${code} and without a result`));
    });
  });
}
