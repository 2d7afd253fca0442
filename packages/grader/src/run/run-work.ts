// A compiled work through all checks of its exercise, in a box. The same in Node and in the page.

import {
  type Check,
  type CheckOutcome,
  HostFault,
  type Misconception,
  runCheck,
} from "@pravah/checks/host";
import { SandboxedWork, type SandboxSettings } from "../sandbox/sandboxed-work.ts";
import type { Compiled } from "../work/compiled.ts";
import { machineFailed, type Problem } from "../work/problem.ts";

export interface WorkRun {
  /** The work as it was written. */
  source: string;
  settings: SandboxSettings;
  /** Asked for when the work has loaded. */
  checks(): Promise<readonly Check[]>;
  seed: number;
  misconceptions: readonly Misconception[];
  /** Told of each outcome as it comes. */
  onOutcome?(outcome: CheckOutcome): void;
}

/** @returns an outcome per check, or why none could be had */
export async function runWork(compiled: Compiled, run: WorkRun): Promise<CheckOutcome[] | Problem> {
  const { source, seed, misconceptions } = run;
  const work = new SandboxedWork(compiled, run.settings);
  try {
    const problem = await work.start();
    if (problem) return withLine(problem, source);
    const outcomes: CheckOutcome[] = [];
    for (const check of await run.checks()) {
      const outcome = await runCheck(check, { work, seed, misconceptions });
      outcomes.push(outcome);
      run.onOutcome?.(outcome);
    }
    return outcomes;
  } catch (error) {
    if (!(error instanceof HostFault)) throw error;
    return machineFailed(error.message);
  } finally {
    work.close();
  }
}

/** A forbidden import is found after compilation; its line is where the name stands in the text. */
function withLine(problem: Problem, source: string): Problem {
  if (problem.stage !== "forbidden-import") return problem;
  const specifier = String(problem.params.specifier);
  const lines = source.split("\n");
  const at = lines.findIndex(
    (line) => line.includes(`"${specifier}"`) || line.includes(`'${specifier}'`),
  );
  return { ...problem, params: { ...problem.params, line: at + 1 } };
}
