// Grades a work again as its result says it was graded, and compares the two byte for byte.

import { createHash } from "node:crypto";
import { existsSync, statSync } from "node:fs";
import path from "node:path";
import { findExercise } from "../catalog/catalog.ts";
import type { Exercise } from "../catalog/exercise.ts";
import { parseWithSchema } from "../catalog/schema.ts";
import { readPlain } from "../disk/given-file.ts";
import { InputError } from "../input-error.ts";
import { takeIn } from "../intake/intake.ts";
import type { Result } from "../judge/result.ts";
import { createGrader, type GraderOptions } from "../run/grader.ts";
import { readWork, type WorkText } from "../work/read-work.ts";
import { COHORT_FILES, prettyResult, readListing } from "./cohort-files.ts";
import { differences } from "./differences.ts";

export interface Regrade {
  result: Result;
  /** What is not the same; empty when every byte is. */
  differences: string[];
}

/**
 * @param file a result as `pravah grade --out` writes it
 * @param workFile the work; without it, it is looked for where the run found it
 * @throws {InputError} when the file is no result, the work is not at hand or is another one, or the
 *   secret is missing
 */
export async function regrade(
  file: string,
  workFile: string | undefined,
  catalog: readonly Exercise[],
  secret: string | undefined,
): Promise<Regrade> {
  const written = readPlain(file);
  const before = parseWithSchema<Result>("result-1", written, file);
  const { receipt, submission } = before;
  const exercise = findExercise(catalog, before.exercise);
  if (before.reason?.stage === "infrastructure")
    throw new InputError(`${file} is undecided: there is nothing to verify`);
  if (receipt.seed === "secret" && !secret)
    throw new InputError(`${file} was graded with a secret: set PRAVAH_SECRET`);
  const text = workFile === undefined ? await textOfRun(file, before, catalog) : readWork(workFile);
  const files = "source" in text ? { "work.ts": sha256(text.source) } : {};
  const changedFiles = differences(submission.files, files);
  if (changedFiles.length > 0)
    throw new InputError(`this is not the work that was graded: ${changedFiles.join("; ")}`);
  const grader = createGrader({
    limits: receipt.limits,
    secret: receipt.seed === "secret" ? secret : undefined,
    sandbox: receipt.sandbox as GraderOptions["sandbox"],
  });
  const result = await grader.gradeText(exercise, submission.id, text);
  if (prettyResult(result) === written) return { result, differences: [] };
  const changed = differences(before, result);
  return {
    result,
    differences:
      changed.length > 0 ? changed : ["the values are the same, the file is written otherwise"],
  };
}

/** The text of the work, from where the run's listing says that it was. */
async function textOfRun(
  file: string,
  { submission: { id }, exercise }: Result,
  catalog: readonly Exercise[],
): Promise<WorkText> {
  const home = path.dirname(path.dirname(file));
  if (!existsSync(path.join(home, COHORT_FILES.submissions)))
    throw new InputError(`which work is it? Say --work <file>`);
  const found = readListing(home).find((listed) => listed.id === id)?.works[exercise];
  if (found === undefined) throw new InputError(`${home} does not know ${id}: say --work <file>`);
  const place = path.resolve(home, found);
  if (existsSync(place)) return readWork(place);
  return textInArchive(place, exercise, catalog);
}

/** The text of a work whose path leads through an archive. */
async function textInArchive(
  place: string,
  exercise: string,
  catalog: readonly Exercise[],
): Promise<WorkText> {
  let archive = path.dirname(place);
  while (!existsSync(archive)) archive = path.dirname(archive);
  if (!statSync(archive).isFile())
    throw new InputError(`${place} is not there any more: say --work <file>`);
  const exercises = catalog.map(({ id }) => id);
  for (const only of [undefined, exercise]) {
    const intake = await takeIn([archive], { exercises, only }).catch((error: unknown) => {
      if (error instanceof InputError) return null;
      throw error;
    });
    const works = intake?.submissions.flatMap((submission) => submission.works) ?? [];
    const text = await works
      .find((work) => work.path === place && work.exercise === exercise)
      ?.read();
    intake?.close();
    if (text) return text;
  }
  throw new InputError(`${place} is not there any more: say --work <file>`);
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
