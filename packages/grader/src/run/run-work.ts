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
  onOutcome?: ((outcome: CheckOutcome) => void) | undefined;
  /** Ends the run, and its sandbox, at once. */
  signal?: AbortSignal | undefined;
}

/**
 * @returns an outcome per check, or why none could be had
 * @throws the signal's reason when it was given
 */
export async function runWork(compiled: Compiled, run: WorkRun): Promise<CheckOutcome[] | Problem> {
  const { source, seed, misconceptions, signal } = run;
  const work = new SandboxedWork(compiled, run.settings);
  const end = () => work.close();
  signal?.addEventListener("abort", end);
  try {
    signal?.throwIfAborted();
    const problem = await startWork(work, source);
    signal?.throwIfAborted();
    if (problem) return problem;
    const outcomes: CheckOutcome[] = [];
    for (const check of await run.checks()) {
      const outcome = await runCheck(check, { work, seed, misconceptions });
      signal?.throwIfAborted();
      outcomes.push(outcome);
      run.onOutcome?.(outcome);
    }
    return outcomes;
  } catch (error) {
    signal?.throwIfAborted();
    if (!(error instanceof HostFault)) throw error;
    return machineFailed(error.message);
  } finally {
    signal?.removeEventListener("abort", end);
    work.close();
  }
}

/** Opens the sandbox. @returns what is wrong with the work, or null when it is ready */
export async function startWork(work: SandboxedWork, source: string): Promise<Problem | null> {
  const problem = await work.start();
  return problem && withLine(problem, source);
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
