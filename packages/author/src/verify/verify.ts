// `author verify`: an exercise's grader is graded.

import { createGrader, type Exercise, type Grader, InputError } from "@pravah/grader";
import { readSolutions } from "../solutions/solution-set.ts";
import { type Evidence, gather } from "./evidence.ts";
import { RULES, type Rule } from "./rules.ts";

export interface Verdict {
  exercise: string;
  /** Per rule: what it says, and one line per violation; `pravah/verdicts/1` calls them problems. */
  rules: { id: string; says: string; problems: string[] }[];
  matrix: Matrix;
}

/** Which work passes which check; shown on the site as well. */
export interface Matrix {
  checks: { id: string; points: number }[];
  works: {
    kind: string;
    name: string;
    caughtBy?: string;
    score: number | null;
    outcomes: string[];
  }[];
}

/** @param every so many-th wrong solution is tried in practice, too */
export async function verify(
  exercise: Exercise,
  grader: Grader = createGrader(),
  every = 1,
): Promise<Verdict> {
  let evidence: Evidence;
  try {
    evidence = await gather(exercise, await readSolutions(exercise), grader, every);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const rules = [
      { id: "files", says: "every file is one that can be read", problems: [error.message] },
    ];
    return { exercise: exercise.id, rules, matrix: { checks: [], works: [] } };
  }
  const rules = [];
  for (const { id, says, violations } of RULES) {
    rules.push({ id, says, problems: await violationsOf(violations, evidence) });
  }
  return { exercise: exercise.id, rules, matrix: matrixOf(evidence) };
}

async function violationsOf(violations: Rule["violations"], evidence: Evidence): Promise<string[]> {
  try {
    return await violations(evidence);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return [error.message];
  }
}

function matrixOf({ exercise, trials }: Evidence): Matrix {
  const checks = Object.entries(exercise.points).map(([id, points]) => ({ id, points }));
  return {
    checks,
    works: trials.map(({ kind, name, caughtBy, graded }) => ({
      kind,
      name,
      ...(caughtBy === undefined ? {} : { caughtBy }),
      score: graded.score,
      outcomes: checks.map(
        ({ id }) => graded.checks.find((check) => check.id === id)?.outcome ?? "missing",
      ),
    })),
  };
}
