// What a student is told after a run of practice, as data: how far each function is, and the one thing to
// read now.

import type { CheckOutcome } from "@pravah/checks/host";
import type { Exercise } from "../../catalog/exercise.ts";
import type { Problem } from "../../work/problem.ts";
import { isEcho, subjects } from "./blame.ts";
import { declaredLines } from "./declared-lines.ts";
import { failureMessage, problemMessage, todoMessage, type ViewMessage } from "./message.ts";

/** `unknown`: nothing was seen that says more, as where it waits for another function. */
export type FunctionState = "pass" | "fail" | "todo" | "unknown";

export interface FunctionView {
  name: string;
  /** Line of `work.ts` where it begins; null where it is not there. */
  line: number | null;
  state: FunctionState;
  /** Ids of the checks that are about it. */
  checks: string[];
}

export interface PracticeView {
  exercise: Exercise;
  /** In the order of the stub. */
  functions: FunctionView[];
  points: { got: number; of: number };
  /** Of checks. */
  counts: { pass: number; fail: number; todo: number };
  /**
   * The one thing to read now: a problem of the whole work, or the failing check of the function furthest
   * upstream, or the next function to write. Null where all is done.
   */
  message: ViewMessage | null;
}

/**
 * @param source the text of the work, or null where there is none to read
 * @param run the outcomes that are there, or what kept the work from being run
 */
export function viewOf(
  exercise: Exercise,
  source: string | null,
  run: readonly CheckOutcome[] | Problem,
): PracticeView {
  const outcomes = isProblem(run) ? [] : inOrder(exercise, run);
  const names = functionNames(exercise, outcomes);
  const about = subjects(outcomes, { order: names, misconceptions: exercise.misconceptions });
  const lines = source === null ? new Map<string, number>() : declaredLines(source);
  const functions = names.map((name) => ({
    name,
    line: lines.get(name) ?? null,
    state: stateOf(name, outcomes, about),
    checks: outcomes.filter(({ id }) => about.get(id) === name).map(({ id }) => id),
  }));
  const pointsOf = (some: readonly CheckOutcome[]) =>
    some.reduce((sum, { id }) => sum + (exercise.points[id] ?? 0), 0);
  const ended = (as: CheckOutcome["outcome"]) => outcomes.filter(({ outcome }) => outcome === as);
  return {
    exercise,
    functions,
    points: {
      got: pointsOf(ended("pass")),
      of: Object.values(exercise.points).reduce((sum, points) => sum + points, 0),
    },
    counts: {
      pass: ended("pass").length,
      fail: ended("fail").length,
      todo: ended("todo").length,
    },
    message: isProblem(run)
      ? problemMessage(run)
      : (failureMessage(exercise, functions, outcomes) ??
        todoMessage(exercise, functions, outcomes)),
  };
}

function isProblem(run: readonly CheckOutcome[] | Problem): run is Problem {
  return "stage" in run;
}

/** As the exercise lists its checks: from the first function to the last. */
function inOrder(exercise: Exercise, outcomes: readonly CheckOutcome[]): CheckOutcome[] {
  const ids = Object.keys(exercise.points);
  return [...outcomes].sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
}

/** The stub's functions, and any other that a check has called. */
function functionNames({ functions }: Exercise, outcomes: readonly CheckOutcome[]): string[] {
  return [...new Set([...functions, ...outcomes.flatMap(({ called }) => called)])];
}

function stateOf(
  name: string,
  outcomes: readonly CheckOutcome[],
  about: ReadonlyMap<string, string | null>,
): FunctionState {
  const own = outcomes.filter(({ id }) => about.get(id) === name);
  if (own.some((one) => one.outcome === "fail" && !isEcho(one.failure.kind))) return "fail";
  if (own.some(({ outcome }) => outcome === "todo")) return "todo";
  const calling = outcomes.filter(({ called }) => called.includes(name));
  // What broke before it in a check may be why that check failed.
  const waits = calling.some(({ id, outcome, called }) => {
    const culprit = about.get(id);
    return (
      outcome === "fail" &&
      typeof culprit === "string" &&
      called.indexOf(culprit) < called.indexOf(name)
    );
  });
  return !waits && calling.some(({ outcome }) => outcome === "pass") ? "pass" : "unknown";
}
