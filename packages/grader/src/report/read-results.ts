// The results of a finished run, submission by submission: never all of them in memory.

import { existsSync } from "node:fs";
import path from "node:path";
import { COHORT_FILES, type Listed } from "../cohort/cohort-files.ts";
import { linesOf } from "../cohort/journal.ts";
import { readPlain } from "../disk/given-file.ts";
import { InputError } from "../input-error.ts";
import type { Skipped } from "../intake/submission.ts";
import type { Result } from "../judge/result.ts";

/** All results of one student, in teaching order. */
export interface Graded {
  id: string;
  /** As it was handed in; the id where that is not known. */
  name: string;
  /** The LMS's own number of the student, where an LMS gave one. */
  lmsUser?: string;
  results: Result[];
}

/**
 * @param home folder of a finished run
 * @throws {InputError} when it holds none, or a line of it cannot be read
 */
export function* readSubmissions(home: string): Generator<Graded> {
  const file = path.join(home, COHORT_FILES.results);
  if (!existsSync(file)) {
    throw new InputError(
      `${file} does not exist: is this the folder of a run that finished? (\`pravah grade <paths> --out <folder>\`)`,
    );
  }
  const listed = readListing(home);
  let current: Graded | null = null;
  let number = 0;
  for (const { text } of linesOf(file)) {
    number++;
    const result = parseLine<Result>(text, `${file}, line ${number}`);
    const { id } = result.submission;
    if (current !== null && current.id !== id) {
      yield current;
      current = null;
    }
    current ??= begun(id, listed.get(id));
    current.results.push(result);
  }
  if (current !== null) yield current;
}

/** What was found and not graded; empty where the run wrote no list. */
export function readSkipped(home: string): Skipped[] {
  const file = path.join(home, COHORT_FILES.skipped);
  if (!existsSync(file)) return [];
  return parseLine<{ skipped: Skipped[] }>(readPlain(file), file).skipped;
}

function readListing(home: string): Map<string, Listed> {
  const file = path.join(home, COHORT_FILES.submissions);
  const listed = new Map<string, Listed>();
  if (!existsSync(file)) return listed;
  for (const { text } of linesOf(file)) {
    const entry = parseLine<Listed>(text, file);
    listed.set(entry.id, entry);
  }
  return listed;
}

function begun(id: string, listed: Listed | undefined): Graded {
  const lmsUser = listed?.lms?.user;
  return { id, name: listed?.name ?? id, ...(lmsUser !== undefined && { lmsUser }), results: [] };
}

function parseLine<T>(text: string, place: string): T {
  try {
    return JSON.parse(text) as T;
  } catch (error) {
    throw new InputError(`${place}: ${(error as Error).message}`);
  }
}
