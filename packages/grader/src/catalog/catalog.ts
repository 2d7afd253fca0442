// All exercises of a checkout, in teaching order.

import path from "node:path";
import { InputError } from "../files/input-error.ts";
import { type Exercise, readExercise } from "./exercise.ts";
import { EXERCISES, exerciseIds } from "./exercise-files.ts";

/** The exercises of the checkout at `root`, by their `order`. @throws {InputError} if it has none */
export function readCatalog(root: string): Exercise[] {
  const home = path.join(root, EXERCISES);
  const ids = exerciseIds(root);
  if (ids.length === 0) throw new InputError(`no exercises in ${home}`);
  return ids.map((id) => readExercise(path.join(home, id))).sort((a, b) => a.order - b.order);
}
