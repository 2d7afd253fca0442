// An exercise has just the files of the pattern: what has no place would be copied ten times.

import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { EXERCISE_FILES, type Exercise, specFiles } from "@pravah/grader";
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
