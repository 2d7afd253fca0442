// An exercise has just the files of the pattern: what has no place would be copied ten times.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { EXERCISE_FILES, type Exercise, specFiles } from "@pravah/grader";
import { stubFile } from "@pravah/grader/learn";
import { manifestOf } from "../scaffold/scaffold.ts";
import {
  alternativeFiles,
  NEEDED_SOLUTION_FILES,
  SOLUTION_FILES,
  type SolutionSet,
} from "../solutions/solution-set.ts";

/** Made by tools, and ignored by git. */
const TOOLS = ["node_modules", ".turbo"];

/** Files that no exercise has, and files that every exercise needs and this one lacks. */
export function unexpectedFiles(exercise: Exercise, solutions: SolutionSet): string[] {
  const { feedback, readme, ...single } = EXERCISE_FILES;
  const expected = [...Object.values(single), ...Object.values(feedback), ...Object.values(readme)];
  return [
    ...compare(`exercises/${exercise.id}`, exercise.directory, expected, [SPEC_PARTS]),
    ...strayParts(exercise),
    ...otherManifest(exercise),
    ...compare(
      `solutions/${exercise.id}`,
      solutions.directory,
      [...new Set([...NEEDED_SOLUTION_FILES, ...alternativeFiles(solutions.directory)])],
      [SOLUTION_FILES.equivalents],
    ),
  ];
}

const SPEC_PARTS = "checks";

/** Of a spec that has `checks/` all that lies in there belongs to it. */
function strayParts({ id, directory }: Exercise): string[] {
  const parts = path.join(directory, SPEC_PARTS);
  const known = specFiles(directory).map((file) => path.basename(file));
  return existsSync(parts) ? compare(`exercises/${id}/${SPEC_PARTS}`, parts, [], known) : [];
}

/** Reset takes the copy: a student's own commits change the stub itself. */
export function oldStub({ id, directory }: Exercise): string[] {
  const copy = stubFile(path.join(directory, "../.."), id);
  const stub = readFileSync(path.join(directory, EXERCISE_FILES.work), "utf8");
  const isFresh = existsSync(copy) && readFileSync(copy, "utf8") === stub;
  return isFresh
    ? []
    : [`the copy of exercises/${id}/work.ts is out of date: run \`pnpm author record ${id}\``];
}

/** The same commands in every exercise. */
function otherManifest({ id, directory }: Exercise): string[] {
  const file = path.join(directory, EXERCISE_FILES.manifest);
  if (!existsSync(file) || readFileSync(file, "utf8") === manifestOf(id)) return [];
  return [`exercises/${id}/package.json is not what \`pnpm author new\` writes: make it so`];
}

function compare(
  place: string,
  folder: string,
  expected: string[],
  optional: string[] = [],
): string[] {
  const found = readdirSync(folder).filter((name) => ![...TOOLS, ...optional].includes(name));
  return [
    ...found
      .filter((name) => !expected.includes(name))
      .map((name) => `${place}/${name} is not a file of an exercise: remove it`),
    ...expected
      .filter((name) => !found.includes(name))
      .map((name) => `${place}/${name} is missing`),
  ];
}
