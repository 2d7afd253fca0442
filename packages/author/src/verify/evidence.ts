// Everything that the rules look at: each work of the exercise, graded in the sandbox and once more
// in this process.

import type { CheckOutcome } from "@pravah/checks/host";
import {
  type CheckResult,
  checkResult,
  createPracticeRunner,
  type Exercise,
  type Grader,
  loadSpec,
  type Result,
} from "@pravah/grader";
import { type Earnings, parrotEarnings } from "../parrot/earnings.ts";
import { loadLocally, runLocally } from "../solutions/local-run.ts";
import { PRETENDERS } from "../solutions/pretender.ts";
import type { SolutionSet } from "../solutions/solution-set.ts";

export type WorkKind = "stub" | "right" | "wrong" | "pretender";

export interface Trial {
  kind: WorkKind;
  /** `stub`, `reference`, `alternative`, a wrong solution's id, or a pretence. */
  name: string;
  /** For a wrong solution: the check that must catch it. */
  caughtBy?: string;
  graded: Result;
  /** The same checks in the other hosts: in practice (null where that was not asked), and in this process, where a work is debugged. */
  practised: CheckResult[] | null;
  local: CheckOutcome[];
}

export interface Evidence {
  exercise: Exercise;
  solutions: SolutionSet;
  /** Ids of the checks that the spec declares. */
  declared: string[];
  trials: Trial[];
  parrots: Earnings[];
}

/** @param every so many-th wrong solution is tried in practice, too; what is no wrong solution always is */
export async function gather(
  exercise: Exercise,
  solutions: SolutionSet,
  grader: Grader,
  every: number,
): Promise<Evidence> {
  const works: { kind: WorkKind; name: string; source: string; caughtBy?: string }[] = [
    { kind: "stub", name: "stub", source: solutions.stub },
    { kind: "right", name: "reference", source: solutions.reference },
    ...solutions.alternatives.map((alternative) => ({ kind: "right" as const, ...alternative })),
    ...solutions.wrong.map(({ id, caughtBy, source }) => ({
      kind: "wrong" as const,
      name: id,
      source,
      caughtBy,
    })),
    ...PRETENDERS.map((name) => ({
      kind: "pretender" as const,
      name,
      source: solutions.pretenders[name],
    })),
  ];
  const trials: Trial[] = [];
  const runner = createPracticeRunner();
  const practise = async (source: string) => {
    const run = await runner.run(exercise, { source });
    // What keeps a work from being run leaves no check, and `graded` says what it is.
    return Array.isArray(run) ? run.map((outcome) => checkResult(exercise, outcome)) : [];
  };
  for (const [i, { source, ...work }] of works.entries()) {
    const graded = await grader.gradeSource(exercise, work.name, source);
    const practised = work.kind !== "wrong" || i % every === 0 ? await practise(source) : null;
    const local = await runLocally(exercise, await loadLocally(source));
    trials.push({ ...work, graded, practised, local });
  }
  const { checks } = await loadSpec(exercise.directory);
  const parrots = await parrotEarnings(exercise, solutions.reference);
  return { exercise, solutions, declared: checks.map(({ id }) => id), trials, parrots };
}
