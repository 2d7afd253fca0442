// Runs a solution's text in this very process, as practice does: the other host, for comparison.

import {
  type CheckOutcome,
  PRACTICE_SEED,
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

/** All checks of the exercise against `work`. */
export async function runLocally(exercise: Exercise, work: Work): Promise<CheckOutcome[]> {
  const { checks } = await loadSpec(exercise.directory);
  const outcomes: CheckOutcome[] = [];
  for (const check of checks) {
    outcomes.push(
      await runCheck(check, { work, seed: PRACTICE_SEED, misconceptions: exercise.misconceptions }),
    );
  }
  return outcomes;
}
