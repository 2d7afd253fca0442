// Everything that the rules look at: each work of the exercise, graded in the sandbox and once more
// in this process.

import type { CheckOutcome } from "@pravah/checks/host";
import { type Exercise, type Grader, loadSpec, type Result } from "@pravah/grader";
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
  /** The same checks in this process: the other host must come to the same verdict. */
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

export async function gather(
  exercise: Exercise,
  solutions: SolutionSet,
  grader: Grader,
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
  for (const { source, ...work } of works) {
    const graded = await grader.gradeSource(exercise, work.name, source);
    const local = await runLocally(exercise, await loadLocally(source));
    trials.push({ ...work, graded, local });
  }
  const { checks } = await loadSpec(exercise.directory);
  const parrots = await parrotEarnings(exercise, solutions.reference);
  return { exercise, solutions, declared: checks.map(({ id }) => id), trials, parrots };
}
