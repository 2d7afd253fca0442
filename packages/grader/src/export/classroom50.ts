// Classroom 50's result/v1. What it says about the hand-in comes from the environment of its runner.

import { InputError } from "../files/input-error.ts";
import type { Sheet } from "./sheet.ts";

/** The runner's variables, and the fields that they fill. */
const VARIABLES = {
  classroom: "CLASSROOM",
  assignment: "ASSIGNMENT",
  owner: "OWNER",
  submission: "SUBMISSION_TAG",
  commit: "COMMIT_URL",
  release: "RELEASE_URL",
} as const;

/** `submit/2026-06-01T14-32-05Z-a1b2c3d`: when and what was submitted. */
const TAG_TIME = /^submit\/(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)Z(?:-|$)/;

/**
 * @param now time of the grading
 * @throws {InputError} naming the variables that are missing
 * @see foundation50/classroom50, schemas/result-v1.schema.json
 */
export function classroom50(
  { id, score, max, tests }: Sheet,
  env: NodeJS.ProcessEnv,
  now: Date,
): unknown {
  const given = Object.entries(VARIABLES).map(
    ([field, variable]) => [field, env[variable] || (field === "owner" ? id : undefined)] as const,
  );
  const missing = given
    .filter(([, value]) => value === undefined)
    .map(([field]) => VARIABLES[field as keyof typeof VARIABLES] as string);
  const submitted = submittedAt(env);
  if (submitted === null) missing.push("SUBMITTED_AT");
  if (submitted === null || missing.length > 0)
    throw new InputError(`classroom50: the environment lacks ${missing.join(", ")}`);
  return {
    schema: "classroom50/result/v1",
    assignment_type: env.ASSIGNMENT_TYPE === "group" ? "group" : "individual",
    ...Object.fromEntries(given),
    review: env.REVIEW_URL || env.COMMIT_URL,
    datetime: utc(submitted),
    graded_at: utc(now),
    score,
    "max-score": max,
    tests: tests.map(({ name, outcome, points, max: most, message }) => ({
      "test-name": name,
      passed: outcome === "pass",
      score: points,
      "max-score": most,
      message,
    })),
  };
}

/**
 * When the work was submitted, whenever it is graded: the commit's own date, which the runner does not
 * hand on, or else what the tag says.
 *
 * @throws {InputError} when SUBMITTED_AT is no date
 */
function submittedAt({ SUBMITTED_AT, SUBMISSION_TAG }: NodeJS.ProcessEnv): Date | null {
  if (SUBMITTED_AT) {
    const date = new Date(SUBMITTED_AT);
    if (Number.isNaN(date.getTime()))
      throw new InputError(
        "classroom50: SUBMITTED_AT is no date; `git show -s --format=%cI HEAD` gives one",
      );
    return date;
  }
  const [, day, hour, minute, second] = TAG_TIME.exec(SUBMISSION_TAG ?? "") ?? [];
  const date = new Date(`${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(date.getTime()) ? null : date;
}

function utc(date: Date): string {
  return date.toISOString().replace(/\.\d+Z$/, "Z");
}
