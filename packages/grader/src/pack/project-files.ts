// What grading needs of this checkout. A list of what goes along, never of what stays behind: answers,
// author's tools, tests and other exercises are not named here, so they cannot slip in.

import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { EXERCISE_FILES } from "../catalog/exercise-files.ts";
import { specFiles } from "../catalog/spec-files.ts";
import { reading } from "../files/given-file.ts";
import { slashed } from "../files/slashed.ts";

/** For an install that is frozen: the lockfile, and what it speaks of. */
const TOP = ["LICENSE", "package.json", "pnpm-lock.yaml", "pnpm-workspace.yaml"];

/** Folders of a package that go along, with all that is in them. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  checks: ["src"],
  core: ["golden", "src"],
  figures: ["src"],
  grader: ["bin", "schemas", "src"],
  markup: ["src"],
};

const { facts, misconceptions, feedback, manifest } = EXERCISE_FILES;
const OF_EXERCISE = [facts, misconceptions, feedback.en, feedback.hi, manifest];

/**
 * The files, by their path below `root`, with `/`.
 *
 * @throws {InputError} naming the file or folder that is missing
 */
export function projectFiles(root: string, exercises: readonly string[]): Map<string, Uint8Array> {
  const names = [
    ...TOP,
    ...Object.entries(PACKAGES).flatMap(([name, folders]) => [
      `packages/${name}/package.json`,
      ...folders.flatMap((folder) => filesBelow(root, `packages/${name}/${folder}`)),
    ]),
    ...exercises.flatMap((id) =>
      [...OF_EXERCISE, ...specFiles(path.join(root, "exercises", id))].map(
        (file) => `exercises/${id}/${file}`,
      ),
    ),
  ];
  return new Map(names.map((name) => [name, bytesOf(root, name)]));
}

function filesBelow(root: string, folder: string): string[] {
  const below = path.join(root, folder);
  return reading(folder, () => readdirSync(below, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
    .map((entry) => slashed(path.relative(root, path.join(entry.parentPath, entry.name))));
}

function bytesOf(root: string, name: string): Uint8Array {
  return reading(name, () => readFileSync(path.join(root, name)));
}
