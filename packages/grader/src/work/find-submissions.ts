// Finds submissions below the paths a person names: a file, a work folder, or a cohort of folders.

import { existsSync, readdirSync, type Stats, statSync } from "node:fs";
import path from "node:path";
import { EXERCISE_FILES } from "../catalog/exercise.ts";
import { InputError } from "../input-error.ts";
import type { Skipped, Submission, WorkFile } from "./submission.ts";

export interface Found {
  submissions: Submission[];
  skipped: Skipped[];
}

/**
 * @param paths a single file; a folder with `work.ts` or `<exercise>/work.ts`; a folder of those
 * @param exercises known exercise ids
 * @param only grade this exercise alone; also says what a lone file is for
 * @throws {InputError} for a path that does not exist or holds no work, and for ids used twice
 */
export function findSubmissions(
  paths: readonly string[],
  exercises: readonly string[],
  only?: string,
): Found {
  const found: Found = { submissions: [], skipped: [] };
  for (const place of paths) {
    const here = submissionsAt(place, exercises, only);
    if (here.submissions.length === 0) {
      const why = here.skipped[0]?.why ?? emptyBecause(place, exercises, only);
      throw new InputError(`${place}: ${why}`);
    }
    found.submissions.push(...here.submissions);
    found.skipped.push(...here.skipped);
  }
  requireUniqueIds(found.submissions);
  return found;
}

function submissionsAt(place: string, exercises: readonly string[], only?: string): Found {
  if (stats(place).isFile())
    return { submissions: [loneFile(place, exercises, only)], skipped: [] };
  const one = folderSubmission(place, exercises, only);
  if (one) return { submissions: [one], skipped: [] };

  const found: Found = { submissions: [], skipped: [] };
  for (const entry of readFolder(place)) {
    const child = path.join(place, entry.name);
    if (entry.isDirectory()) {
      const submission = folderSubmission(child, exercises, only);
      if (submission) found.submissions.push(submission);
      else found.skipped.push({ path: child, why: emptyBecause(child, exercises, only) });
    } else if (!entry.name.startsWith(".")) {
      found.skipped.push({ path: child, why: "a file beside the submissions' folders" });
    }
  }
  return found;
}

/** A folder that is one submission: `work.ts` in it, or `<exercise>/work.ts`. */
function folderSubmission(
  folder: string,
  exercises: readonly string[],
  only?: string,
): Submission | null {
  const id = path.basename(path.resolve(folder));
  const direct = path.join(folder, EXERCISE_FILES.work);
  if (existsSync(direct)) {
    return { id, works: [{ exercise: exerciseOf(direct, exercises, only), path: direct }] };
  }
  const works = exercises
    .filter((exercise) => only === undefined || exercise === only)
    .map(
      (exercise): WorkFile => ({
        exercise,
        path: path.join(folder, exercise, EXERCISE_FILES.work),
      }),
    )
    .filter((work) => existsSync(work.path));
  return works.length > 0 ? { id, works } : null;
}

function loneFile(file: string, exercises: readonly string[], only?: string): Submission {
  if (!file.endsWith(".ts")) throw new InputError(`${file}: a work is a .ts file`);
  const { name } = path.parse(file);
  const id = name === "work" ? path.basename(path.dirname(path.resolve(file))) : name;
  return { id, works: [{ exercise: exerciseOf(file, exercises, only), path: file }] };
}

/** What a lone work is for: as asked, else by its folder's or its own name. */
function exerciseOf(file: string, exercises: readonly string[], only?: string): string {
  if (only !== undefined) return only;
  const names = [path.basename(path.dirname(path.resolve(file))), path.parse(file).name];
  const known = names.find((name) => exercises.includes(name));
  if (known !== undefined) return known;
  throw new InputError(
    `${file}: which exercise is this? Say --exercise <id>; the ids are: ${exercises.join(", ")}`,
  );
}

function emptyBecause(folder: string, exercises: readonly string[], only?: string): string {
  const entries = readFolder(folder);
  if (entries.length === 0) return "the folder is empty";
  const wanted = only === undefined ? exercises.slice(0, 2) : [only];
  const looked = [EXERCISE_FILES.work, ...wanted.map((id) => `${id}/${EXERCISE_FILES.work}`)];
  return `no work in this folder (looked for ${looked.join(", ")}${only === undefined ? ", …" : ""})`;
}

function readFolder(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    throw new InputError(`${folder} cannot be read (${(error as NodeJS.ErrnoException).code})`);
  }
}

function stats(place: string): Stats {
  try {
    return statSync(place);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new InputError(
      code === "ENOENT" ? `${place} does not exist` : `${place} cannot be read (${code})`,
    );
  }
}

function requireUniqueIds(submissions: readonly Submission[]): void {
  const seen = new Map<string, string>();
  for (const { id, works } of submissions) {
    const here = works[0]?.path ?? "";
    const before = seen.get(id);
    if (before !== undefined) {
      throw new InputError(`two submissions are called "${id}": ${before} and ${here}`);
    }
    seen.set(id, here);
  }
}
