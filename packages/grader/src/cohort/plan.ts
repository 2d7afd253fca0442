// What a run is about to do: everything that decides its bytes. A journal is bound to it, so that no
// run goes on with another grader, other limits or another cohort.

import { createHash, createHmac } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Exercise } from "../catalog/exercise.ts";
import { EXERCISE_FILES } from "../catalog/exercise-files.ts";
import { specFiles } from "../catalog/spec-files.ts";
import { sha256, sha256OfFiles } from "../files/hash.ts";
import type { Submission } from "../intake/submission.ts";
import { graderHash } from "../run/grader-hash.ts";
import type { Limits } from "../sandbox/limits.ts";

export interface Plan {
  schema: "pravah/journal/1";
  grader: string;
  node: string;
  os: string;
  sandbox: string;
  limits: Limits;
  /** `practice`, or a fingerprint of the secret that tells two secrets apart and gives neither away. */
  seed: string;
  /** SHA-256 over the files of each exercise that decide a result. */
  exercises: Record<string, string>;
  works: { count: number; sha256: string };
  /** `2/8`, or `1/1` for all of the cohort. */
  shard: string;
}

/** Facts that only the run knows. */
export interface RunSettings {
  sandbox: string;
  limits: Limits;
  secret: string | undefined;
  shard: string;
}

/** @param submissions all of the cohort, also those of other shards */
export function makePlan(
  submissions: readonly Submission[],
  catalog: readonly Exercise[],
  { sandbox, limits, secret, shard }: RunSettings,
): Plan {
  const used = new Set(submissions.flatMap(({ works }) => works.map(({ exercise }) => exercise)));
  return {
    schema: "pravah/journal/1",
    grader: graderHash(),
    node: process.version,
    os: `${process.platform}-${process.arch}`,
    sandbox,
    limits,
    seed: seedName(secret),
    exercises: Object.fromEntries(
      catalog.filter(({ id }) => used.has(id)).map((exercise) => [exercise.id, hashOf(exercise)]),
    ),
    works: worksOf(
      submissions.map(({ works, ...who }) => ({
        ...who,
        exercises: works.map(({ exercise }) => exercise),
      })),
    ),
    shard,
  };
}

/** `practice`, or a fingerprint of the secret. */
export function seedName(secret: string | undefined): string {
  return secret ? createHmac("sha256", secret).update("pravah journal").digest("hex") : "practice";
}

/** Who handed in what: names included, for they decide whose mark it is. */
export function worksOf(
  cohort: readonly (Pick<Submission, "id" | "name" | "lms"> & { exercises: string[] })[],
): Plan["works"] {
  const hash = createHash("sha256");
  let count = 0;
  for (const { id, name, lms, exercises } of cohort) {
    count += exercises.length;
    hash.update(`${JSON.stringify([id, name, lms ?? null, exercises])}\n`);
  }
  return { count, sha256: hash.digest("hex") };
}

/** What a run is called by the seals of its results: its plan, whichever shard of it. */
export function runOf({ shard: _, ...plan }: Plan): string {
  return sha256(JSON.stringify(plan));
}

function hashOf({ directory }: Exercise): string {
  const { facts, misconceptions, feedback } = EXERCISE_FILES;
  const files = [facts, ...specFiles(directory), misconceptions, feedback.en, feedback.hi];
  return sha256OfFiles(
    files.map((file) => [file, readFileSync(path.join(directory, file), "utf8")]),
  );
}
