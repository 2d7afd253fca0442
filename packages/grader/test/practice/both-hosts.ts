// One work in the two hosts that run it in a sandbox: what grading makes of it, and practice.

import type { CheckOutcome } from "@pravah/checks/host";
import type { Exercise, Grader, Result } from "../../src/index.ts";
import { judge } from "../../src/judge/judge.ts";
import type { PracticeRunner } from "../../src/practice/runner.ts";
import type { Problem } from "../../src/work/problem.ts";
import { decodeWork } from "../../src/work/read-work.ts";

/** Words and points of a result; who graded it and when is not among them. */
export type Verdict = Pick<Result, "outcome" | "reason" | "score" | "checks">;

export function verdictOf({ outcome, reason, score, checks }: Result): Verdict {
  return { outcome, ...(reason ? { reason } : {}), score, checks };
}

/** What grading would say of what practice saw. */
export function judged(exercise: Exercise, run: CheckOutcome[] | Problem): Verdict {
  const receipt = {} as Result["receipt"];
  return verdictOf(judge(exercise, run, { submission: "s001", files: {}, receipt }));
}

/** @param grader without a secret: it asks what practice asks */
export async function bothHosts(
  exercise: Exercise,
  source: string,
  { grader, runner }: { grader: Grader; runner: PracticeRunner },
): Promise<{ graded: Verdict; practised: Verdict }> {
  const text = decodeWork(Buffer.from(source));
  const graded = verdictOf(await grader.gradeText(exercise, "s001", text));
  const run = await runner.run(exercise, text);
  return { graded, practised: judged(exercise, run) };
}

/**
 * The same without what a machine decides: a bomb runs into the limit of memory or of time, and what
 * stopped it decides how it is told.
 */
export function withoutChance(verdict: Verdict): unknown {
  return {
    ...verdict,
    checks: verdict.checks.map((check) =>
      BOMBS.has(check.details?.kind ?? "") ? { id: check.id, outcome: "stopped" } : check,
    ),
  };
}

const BOMBS: ReadonlySet<string> = new Set(["memory", "call-limit", "exited", "too-many-stops"]);
