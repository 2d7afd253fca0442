// All exercises of a checkout, in teaching order.

import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { InputError } from "../files/input-error.ts";
import { EXERCISE_FILES, type Exercise, readExercise } from "./exercise.ts";

/** The exercises of the checkout at `root`, by their `order`. @throws {InputError} if it has none */
export function readCatalog(root: string): Exercise[] {
  const home = path.join(root, "exercises");
  const ids = exerciseIds(root);
  if (ids.length === 0) throw new InputError(`no exercises in ${home}`);
  return ids.map((id) => readExercise(path.join(home, id))).sort((a, b) => a.order - b.order);
}

/** Ids of the exercises at `root`: folders that hold an `exercise.json`. */
export function exerciseIds(root: string): string[] {
  const home = path.join(root, "exercises");
  if (!existsSync(home)) return [];
  return readdirSync(home, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .filter((id) => existsSync(path.join(home, id, EXERCISE_FILES.facts)))
    .sort();
}

/** @throws {InputError} listing the known ids */
export function findExercise(catalog: readonly Exercise[], id: string): Exercise {
  const found = catalog.find((exercise) => exercise.id === id);
  if (found) return found;
  const known = catalog.map((exercise) => exercise.id).join(", ");
  throw new InputError(`there is no exercise "${id}"; the exercises are: ${known}`);
}
