// Outcomes → result. Points are given here, once, and nowhere else.

import type { CheckOutcome, Failure } from "@pravah/checks/host";
import type { JudgedExercise } from "../catalog/exercise.ts";
import { machineFailed, type Problem } from "../work/problem.ts";
import { clean, cleanBoth } from "./clean.ts";
import { drawFigure } from "./draw-figure.ts";
import { sayProblem } from "./problem-words.ts";
import type { CheckDetails, CheckResult, Reason, Receipt, Result } from "./result.ts";
import { sayOutcome } from "./words.ts";

/** Whose result it is, and what it can be reproduced from. */
export interface Provenance {
  submission: string;
  /** SHA-256 per file that was graded. */
  files: Record<string, string>;
  receipt: Receipt;
}

/**
 * Judges one work. A check that the exercise scores but that did not report, or reported twice, or
 * reported without being scored, is the grader's fault and makes the whole result ungradable.
 */
export function judge(
  exercise: JudgedExercise,
  run: CheckOutcome[] | Problem,
  { submission, files, receipt }: Provenance,
): Result {
  const problem = Array.isArray(run) ? incompleteness(exercise, run) : run;
  const outcomes = Array.isArray(run) && problem === null ? run : [];
  const checks = outcomes.map((outcome) => checkResult(exercise, outcome));
  return {
    schema: "pravah/result/1",
    exercise: exercise.id,
    submission: { id: submission, files },
    outcome: problem ? "ungradable" : "graded",
    ...(problem && { reason: reasonOf(problem) }),
    score: problem ? null : checks.reduce((sum, check) => sum + check.points, 0),
    max: Object.values(exercise.points).reduce((sum, points) => sum + points, 0),
    checks,
    receipt,
  };
}

/** A problem with its words. */
export function reasonOf({ stage, params }: Problem): Reason {
  const { line } = params;
  return {
    stage,
    ...(typeof line === "number" && line > 0 ? { line } : {}),
    message: cleanBoth(sayProblem({ stage, params })),
  };
}

/** No check ran, one is missing or came twice: never a pass, and never the student's fault. */
export function incompleteness(
  exercise: JudgedExercise,
  outcomes: readonly CheckOutcome[],
): Problem | null {
  const expected = Object.keys(exercise.points);
  const reported = outcomes.map(({ id }) => id);
  const wrong = [
    ...expected.filter((id) => !reported.includes(id)).map((id) => `${id} did not report`),
    ...reported.filter((id, i) => reported.indexOf(id) !== i).map((id) => `${id} reported twice`),
    ...reported.filter((id) => !expected.includes(id)).map((id) => `${id} has no points`),
  ];
  if (wrong.length === 0) return null;
  return machineFailed(`checks of ${exercise.id}: ${wrong.join(", ")}`);
}

/** One outcome with its points and words. */
export function checkResult(exercise: JudgedExercise, outcome: CheckOutcome): CheckResult {
  const max = exercise.points[outcome.id] ?? 0;
  const output = clean(outcome.output);
  const base = {
    id: outcome.id,
    outcome: outcome.outcome,
    points: outcome.outcome === "pass" ? max : 0,
    max,
    message: cleanBoth(sayOutcome(exercise, outcome)),
    ...(output === "" ? {} : { output }),
  };
  if (outcome.outcome !== "fail") return base;
  const { misconception, failure } = outcome;
  return {
    ...base,
    ...(misconception === null ? {} : { misconception }),
    details: detailsOf(outcome.id, failure),
  };
}

function detailsOf(check: string, failure: Failure): CheckDetails {
  const { kind, called, got, worst, counterexample, seed, figure } = failure;
  return {
    kind,
    ...(called === undefined ? {} : { called: clean(called) }),
    ...(got === undefined ? {} : { got: clean(got) }),
    // JSON has no Infinity: an error that no number can express is null.
    ...(worst === undefined
      ? {}
      : {
          worst: { at: clean(worst.at), error: Number.isFinite(worst.error) ? worst.error : null },
        }),
    ...(counterexample === undefined ? {} : { counterexample: clean(counterexample) }),
    ...(seed === undefined ? {} : { seed }),
    ...(figure === undefined ? {} : { figure: drawFigure(check, figure) }),
  };
}
