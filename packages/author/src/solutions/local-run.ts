// Runs a solution's text in this very process, as a debugged process does: the other host, for comparison.

import {
  type CheckOutcome,
  PRACTICE_SEED,
  type Reply,
  runCheck,
  serveWork,
  type Work,
} from "@pravah/checks/host";
import { type Exercise, loadSpec } from "@pravah/grader";
import { importText } from "./bundle.ts";

/** The functions of a solution's text. */
export async function loadLocally(text: string): Promise<Work> {
  return serveWork(await importText(text), () => null);
}

export interface LocalRun {
  /** The practice seed where it is not given. */
  seed?: number;
  /** Hears of every call and of what came back. */
  onCall?(check: string, call: string, args: readonly unknown[], reply: Reply): void;
}

/** All checks of the exercise against `work`. */
export async function runLocally(
  exercise: Exercise,
  work: Work,
  { seed = PRACTICE_SEED, onCall = () => {} }: LocalRun = {},
): Promise<CheckOutcome[]> {
  const { checks } = await loadSpec(exercise.directory);
  const outcomes: CheckOutcome[] = [];
  for (const check of checks) {
    const listening: Work = {
      async call(name, args) {
        const reply = await work.call(name, args);
        onCall(check.id, name, args, reply);
        return reply;
      },
    };
    const { misconceptions } = exercise;
    outcomes.push(await runCheck(check, { work: listening, seed, misconceptions }));
  }
  return outcomes;
}
