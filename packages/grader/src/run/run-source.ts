// A work's text through all checks of its exercise: compiled, then run in a sandbox.

import type { CheckOutcome } from "@pravah/checks/host";
import type { Exercise } from "../catalog/exercise.ts";
import { compile } from "../work/compile.ts";
import type { Problem } from "../work/problem.ts";
import { loadSpec } from "./load-spec.ts";
import { runWork, type WorkRun } from "./run-work.ts";

export interface SourceRun extends Omit<WorkRun, "source" | "checks" | "misconceptions"> {
  /** False lets the work import what it likes, for the ablation test alone. */
  lookAround?: boolean;
}

/**
 * @returns an outcome per check, or why none could be had
 * @throws the signal's reason when it was given
 */
export async function runSource(
  { directory, misconceptions }: Exercise,
  source: string,
  { lookAround = true, ...run }: SourceRun,
): Promise<CheckOutcome[] | Problem> {
  const compiled = await compile(source, lookAround);
  if ("problem" in compiled) return compiled.problem;
  const checks = async () => (await loadSpec(directory)).checks;
  return runWork(compiled, { ...run, source, checks, misconceptions });
}
