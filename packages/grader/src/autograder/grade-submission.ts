// Grades the one submission that a platform has put into a folder.

import path from "node:path";
import type { Exercise } from "../catalog/exercise.ts";
import { runCohort } from "../cohort/cohort-run.ts";
import { InputError } from "../files/input-error.ts";
import { type Intake, takeIn } from "../intake/intake.ts";
import type { Skipped } from "../intake/submission.ts";
import type { Result } from "../judge/result.ts";
import { sandboxText } from "../report/terminal/sandbox.ts";
import type { GraderOptions } from "../run/grader.ts";
import { createScratch } from "../sandbox/scratch.ts";

export interface GradedSubmission {
  /** Of the exercises that a work was found for, in teaching order. */
  results: Result[];
  skipped: readonly Skipped[];
  /** Why there is no work at all. */
  nothing?: string;
  /** Exercises that the machine failed on. */
  undecided: number;
}

/** What a platform asks its students for, and how it is graded. */
export interface Assignment {
  /** The checkout whose exercises are graded. */
  root: string;
  exercises: readonly Exercise[];
  grader: GraderOptions;
}

/**
 * @param folder holds `work.ts` where there is one exercise, `<exercise>/work.ts` where there are
 *   more, and whatever else the intake knows
 * @throws {InputError} when the sandbox that was asked for cannot be had
 */
export async function gradeSubmission(
  folder: string,
  { root, exercises, grader }: Assignment,
): Promise<GradedSubmission> {
  const intake = await studentsWorks(folder, exercises);
  if (typeof intake === "string")
    return { results: [], skipped: [], nothing: intake, undecided: 0 };
  try {
    const run = await runCohort({
      root,
      catalog: exercises,
      submissions: intake.submissions,
      skipped: intake.skipped,
      grader,
      // A container counts the cores of its host, and has the memory of none of them.
      jobs: 1,
      shard: { part: 1, of: 1 },
      home: path.join(createScratch(), "run"),
      begin: "new",
      signal: new AbortController().signal,
      onSandbox: (facts) => console.log(sandboxText(facts)),
      onProgress: () => {},
    });
    const results = [...run.lines()].map((line) => JSON.parse(line) as Result);
    return { results, skipped: intake.skipped, undecided: run.undecided };
  } finally {
    intake.close();
  }
}

/** What the student has handed in, or why that is nothing. */
async function studentsWorks(
  folder: string,
  exercises: readonly Exercise[],
): Promise<Intake | string> {
  const ids = exercises.map(({ id }) => id);
  try {
    return await takeIn([folder], {
      exercises: ids,
      only: ids.length === 1 ? ids[0] : undefined,
      oneStudent: true,
      label: (place) => path.basename(place),
    });
  } catch (error) {
    // A student needs no path of this machine.
    if (error instanceof InputError) return error.message.replaceAll(folder, path.basename(folder));
    throw error;
  }
}
