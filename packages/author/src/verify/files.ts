// An exercise has just the files of the pattern: what has no place would be copied ten times.

import { readdirSync } from "node:fs";
import { EXERCISE_FILES, type Exercise } from "@pravah/grader";
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
    ...compare(`exercises/${exercise.id}`, exercise.directory, expected),
    ...compare(
      `solutions/${exercise.id}`,
      solutions.directory,
      [...new Set([...NEEDED_SOLUTION_FILES, ...alternativeFiles(solutions.directory)])],
      [SOLUTION_FILES.equivalents],
    ),
  ];
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
