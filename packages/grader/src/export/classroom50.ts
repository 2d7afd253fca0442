// Classroom 50's result/v1. What it says about the hand-in comes from the environment of its runner.

import { InputError } from "../input-error.ts";
import type { Sheet } from "./sheet.ts";

/** The runner's variables, and the fields that they fill. */
const VARIABLES = {
  classroom: "CLASSROOM",
  assignment: "ASSIGNMENT",
  owner: "OWNER",
  submission: "SUBMISSION_TAG",
  commit: "COMMIT_URL",
  release: "RELEASE_URL",
  review: "REVIEW_URL",
} as const;

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
    ([field, variable]) => [field, env[variable] ?? (field === "owner" ? id : undefined)] as const,
  );
  const missing = given.filter(([, value]) => value === undefined);
  if (missing.length > 0) {
    const names = missing.map(([field]) => VARIABLES[field as keyof typeof VARIABLES]);
    throw new InputError(`classroom50: the environment lacks ${names.join(", ")}`);
  }
  return {
    schema: "classroom50/result/v1",
    assignment_type: env.ASSIGNMENT_TYPE === "group" ? "group" : "individual",
    ...Object.fromEntries(given),
    datetime: now.toISOString().replace(/\.\d+Z$/, "Z"),
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
