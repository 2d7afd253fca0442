// What the last run of an exercise tells about the next: the outcomes of checks that call nothing which has
// changed. It is told for a moment only; the run itself asks every check anew, in their order, as grading
// does, so a work whose functions know of one another's calls is not misjudged for long.

import type { Check, CheckOutcome } from "@pravah/checks/host";
import { FACTS } from "@pravah/checks/messages";
import { changedFunctions } from "./changed-functions.ts";

export interface FormerRun {
  /** What the work was compiled to. */
  js: string;
  checks: readonly Check[];
  seed: number;
  outcomes: readonly CheckOutcome[];
}

/** @returns the checks that may end otherwise; null where all may */
export function suspects(
  former: FormerRun | undefined,
  { js, checks, seed }: Omit<FormerRun, "outcomes">,
): Check[] | null {
  if (former === undefined || former.checks !== checks || former.seed !== seed) return null;
  const changed = changedFunctions(former.js, js);
  if (changed === null) return null;
  const before = new Map(former.outcomes.map((outcome) => [outcome.id, outcome]));
  const suspected = checks.filter(({ id }) => {
    const outcome = before.get(id);
    return outcome === undefined || depends(outcome) || outcome.called.some((n) => changed.has(n));
  });
  return suspected.length < checks.length ? suspected : null;
}

/** A stop spends what the other checks may still take. */
function depends(outcome: CheckOutcome): boolean {
  return outcome.outcome === "fail" && FACTS[outcome.failure.kind].stops === true;
}

/** The former outcomes, and in the place of some the new ones. */
export function renewed({ outcomes }: FormerRun, fresh: readonly CheckOutcome[]): CheckOutcome[] {
  const byId = new Map(fresh.map((outcome) => [outcome.id, outcome]));
  return outcomes.map((outcome) => byId.get(outcome.id) ?? outcome);
}
