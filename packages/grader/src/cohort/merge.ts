// Shards of one cohort, joined: each work once, none missing, none twice with different results.

import path from "node:path";
import { writeWhole } from "../files/durable-file.ts";
import { InputError } from "../files/input-error.ts";
import { linesOf } from "../files/lines-of.ts";
import { slashed } from "../files/slashed.ts";
import type { Skipped } from "../intake/submission.ts";
import type { Result } from "../judge/result.ts";
import { isUndecided } from "../work/problem.ts";
import { checkRun, isFinished } from "./check-run.ts";
import {
  COHORT_FILES,
  type Listed,
  readListing,
  readSkipped,
  skippedText,
  writeResults,
} from "./cohort-files.ts";
import type { CohortOutcome } from "./cohort-run.ts";
import { differences } from "./differences.ts";
import { readPlan } from "./journal.ts";
import type { Plan } from "./plan.ts";

const MOST_NAMED = 5;

/**
 * Writes the folder that one run over all of the cohort would have written.
 *
 * @param folders of runs with `--shard`
 * @param secret that of the runs, where it is at hand
 * @throws {InputError} when one is missing, unfinished or damaged, was graded differently, or
 *   contradicts another
 */
export function mergeShards(
  folders: readonly string[],
  home: string,
  secret?: string,
): CohortOutcome & { skipped: Skipped[]; notes: string[] } {
  const plan = commonPlan(folders);
  const notes = new Set(folders.flatMap((folder) => checkRun(folder, secret)));
  const first = folders[0] ?? "";
  const listing = readListing(first);
  const lines = () => mergedLines(folders, listing);
  let count = 0;
  let undecided = 0;
  for (const line of lines()) {
    count++;
    if (isUndecided((JSON.parse(line) as Result).reason)) undecided++;
  }
  const { submissions, skipped, journal } = COHORT_FILES;
  const relative = listing.map((listed) => relocated(listed, first, home));
  writeWhole(
    path.join(home, submissions),
    relative.map((listed) => `${JSON.stringify(listed)}\n`),
  );
  const list = readSkipped(first);
  writeWhole(path.join(home, skipped), [skippedText(list)]);
  writeWhole(path.join(home, journal), journalOf(plan, lines()));
  const digest = writeResults(home, lines);
  return { count, undecided, digest, lines, skipped: list, notes: [...notes] };
}

function commonPlan(folders: readonly string[]): Plan {
  const plans = folders.map((folder) => {
    const plan = readPlan(path.join(folder, COHORT_FILES.journal));
    if (!plan) throw new InputError(`${folder} holds no graded cohort`);
    if (!isFinished(folder))
      throw new InputError(`${folder} has not finished: grade on with --resume`);
    return { ...plan, shard: "1/1" };
  });
  const [first, ...rest] = plans;
  if (!first) throw new InputError("merge what? Name the folders of the shards");
  for (const [i, plan] of rest.entries()) {
    const changed = differences(first, plan);
    if (changed.length > 0)
      throw new InputError(
        `${folders[i + 1]} was not graded like ${folders[0]} (${changed.join("; ")})`,
      );
  }
  return first;
}

interface Head {
  folder: string;
  key: string;
  line: string;
}

/** The results of all shards in the cohort's order; every file is read once, line by line. */
function* mergedLines(folders: readonly string[], listing: readonly Listed[]): Generator<string> {
  const readers = folders.map((folder) => headsOf(folder));
  const heads = readers.map((reader) => reader.next().value);
  const missing: string[] = [];
  for (const key of listing.flatMap(({ id, works }) =>
    Object.keys(works).map((e) => `${id} ${e}`),
  )) {
    let found: Head | undefined;
    for (const [i, head] of heads.entries()) {
      if (head?.key !== key) continue;
      if (found && found.line !== head.line)
        throw new InputError(`${found.folder} and ${head.folder} disagree on ${key}`);
      found = head;
      heads[i] = readers[i]?.next().value;
    }
    if (found) yield found.line;
    else missing.push(key);
  }
  const strange = heads.find((head) => head !== undefined);
  if (strange) throw new InputError(`${strange.folder}: ${strange.key} is out of place`);
  if (missing.length === 0) return;
  const named = missing.slice(0, MOST_NAMED).join(", ");
  const more = missing.length > MOST_NAMED ? `, and ${missing.length - MOST_NAMED} more` : "";
  throw new InputError(`no shard has graded ${named}${more}: is a folder missing?`);
}

function* headsOf(folder: string): Generator<Head, undefined> {
  for (const { text } of linesOf(path.join(folder, COHORT_FILES.results))) {
    const result = JSON.parse(text) as Result;
    const key = `${result.submission.id} ${result.exercise}`;
    yield { folder, key, line: JSON.stringify(result) };
  }
}

function* journalOf(plan: Plan, lines: Iterable<string>): Generator<string> {
  yield `${JSON.stringify(plan)}\n`;
  for (const line of lines) yield `${line}\n`;
}

/** The paths in a listing count from the folder that it lies in. */
function relocated(listed: Listed, from: string, to: string): Listed {
  const works = Object.entries(listed.works).map(([exercise, place]) => {
    return [exercise, slashed(path.relative(to, path.join(from, place)))];
  });
  return { ...listed, works: Object.fromEntries(works) };
}
