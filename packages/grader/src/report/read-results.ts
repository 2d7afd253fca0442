// The results of a finished run, submission by submission: never all of them in memory.

import { existsSync } from "node:fs";
import path from "node:path";
import { COHORT_FILES, type Listed, readListing } from "../cohort/cohort-files.ts";
import { readRecord } from "../cohort/read-record.ts";
import { InputError } from "../files/input-error.ts";
import { linesOf } from "../files/lines-of.ts";
import type { Result } from "../judge/result.ts";

/** All results of one student, in teaching order. */
export interface StudentResults {
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
export function* readSubmissions(home: string): Generator<StudentResults> {
  const file = path.join(home, COHORT_FILES.results);
  if (!existsSync(file)) {
    throw new InputError(
      `${file} does not exist: is this the folder of a run that finished? (\`pravah grade <paths> --out <folder>\`)`,
    );
  }
  const listed = listedById(home);
  let current: StudentResults | null = null;
  let number = 0;
  for (const { text } of linesOf(file)) {
    number++;
    const read = readRecord(text);
    if ("fault" in read) throw new InputError(`${file}: line ${number} is damaged: ${read.fault}`);
    const { result } = read;
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

function listedById(home: string): Map<string, Listed> {
  if (!existsSync(path.join(home, COHORT_FILES.submissions))) return new Map();
  return new Map(readListing(home).map((entry) => [entry.id, entry]));
}

function begun(id: string, listed: Listed | undefined): StudentResults {
  const lmsUser = listed?.lms?.user;
  return { id, name: listed?.name ?? id, ...(lmsUser !== undefined && { lmsUser }), results: [] };
}
