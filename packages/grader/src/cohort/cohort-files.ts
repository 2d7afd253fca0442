// The files of a run, below its folder.
//
//   results.jsonl      one pravah/result/1 a line, by submission and exercise; written at the end
//   submissions.jsonl  who handed in what: names, and what the LMS says
//   skipped.json       what was found but not graded, and why
//   journal.jsonl      see journal.ts
//   <submission>/<exercise>.json   the same results, for people

import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import path from "node:path";
import { parseWithSchema } from "../catalog/schema.ts";
import { writeWhole } from "../files/durable-file.ts";
import { readPlain } from "../files/given-file.ts";
import { InputError } from "../files/input-error.ts";
import { slashed } from "../files/slashed.ts";
import type { Skipped, Submission } from "../intake/submission.ts";
import type { Result } from "../judge/result.ts";
import { placeOf } from "./place-of.ts";

export const COHORT_FILES = {
  results: "results.jsonl",
  submissions: "submissions.jsonl",
  skipped: "skipped.json",
  journal: "journal.jsonl",
} as const;

/** A line of `submissions.jsonl`. */
export interface Listed extends Pick<Submission, "id" | "name" | "lms"> {
  /** Where each work was found, by exercise: a path from the run's folder, with `/`. */
  works: Record<string, string>;
}

/** @throws {InputError} when they cannot be written */
export function writeListing(
  home: string,
  submissions: readonly Submission[],
  skipped: readonly Skipped[],
): void {
  const lines = submissions.map(({ id, name, lms, works }) => {
    const paths = works.map((work) => [work.exercise, fromHome(home, work.path)]);
    const listed: Listed = { id, name, ...(lms && { lms }), works: Object.fromEntries(paths) };
    return `${JSON.stringify(listed)}\n`;
  });
  writeWhole(path.join(home, COHORT_FILES.submissions), lines);
  writeWhole(path.join(home, COHORT_FILES.skipped), [skippedText(skipped)]);
}

/** `skipped.json` as it is written. */
export function skippedText(skipped: readonly Skipped[]): string {
  return `${JSON.stringify({ schema: "pravah/skipped/1", skipped }, null, 2)}\n`;
}

function fromHome(home: string, place: string): string {
  return slashed(path.relative(home, place));
}

/**
 * The submissions of a run.
 *
 * @throws {InputError} when the folder holds no run, or a line of it is damaged
 */
export function readListing(home: string): Listed[] {
  const file = path.join(home, COHORT_FILES.submissions);
  if (!existsSync(file)) throw new InputError(`${home} holds no graded cohort (no ${file})`);
  return readPlain(file)
    .split("\n")
    .map((line, i) => [line, i + 1] as const)
    .filter(([line]) => line !== "")
    .map(([line, i]) => parseWithSchema<Listed>("listed-1", line, `${file}, line ${i}`));
}

/** What was found and not graded; empty where the run wrote no list. @throws {InputError} */
export function readSkipped(home: string): Skipped[] {
  const file = path.join(home, COHORT_FILES.skipped);
  if (!existsSync(file)) return [];
  const text = readPlain(file);
  return parseWithSchema<{ skipped: Skipped[] }>("skipped-1", text, file).skipped;
}

/**
 * Writes `results.jsonl`, and a file for each work.
 *
 * @param lines results as JSON, in order
 * @returns SHA-256 of `results.jsonl`
 * @throws {InputError} when they cannot be written
 */
export function writeResults(home: string, lines: () => Iterable<string>): string {
  const hash = createHash("sha256");
  function* hashed(): Generator<string> {
    for (const line of lines()) {
      hash.update(`${line}\n`);
      yield `${line}\n`;
    }
  }
  // The journal has them all: what a power failure takes of these is written again.
  for (const line of lines()) {
    const result = JSON.parse(line) as Result;
    const file = placeOf(home, result.submission.id, result.exercise);
    writeWhole(`${file}.json`, [prettyResult(result)], { lasting: false });
  }
  // Last: where it is, the run has finished.
  writeWhole(path.join(home, COHORT_FILES.results), hashed());
  return hash.digest("hex");
}

/** A result as its own file holds it. */
export function prettyResult(result: Result): string {
  return `${JSON.stringify(result, null, 2)}\n`;
}
