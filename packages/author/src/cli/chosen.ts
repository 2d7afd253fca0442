// The exercises that a command is about: the named ones, else all.

import { type Exercise, findExercise } from "@pravah/grader";

export function chosen(catalog: readonly Exercise[], ids: readonly string[]): readonly Exercise[] {
  return ids.length === 0 ? catalog : ids.map((id) => findExercise(catalog, id));
}
