// What is graded: the reference solution of `relu`, the exercise that the goals speak of.

import { readFileSync } from "node:fs";
import path from "node:path";
import { CHECKOUT, type Exercise, findExercise, readCatalog } from "@pravah/grader";

export const EXERCISE = "relu";
export const WORK_FILE: string = path.join(CHECKOUT, "solutions", EXERCISE, "work.ts");

export interface Specimen {
  exercise: Exercise;
  source: string;
}

export function readSpecimen(): Specimen {
  return {
    exercise: findExercise(readCatalog(CHECKOUT), EXERCISE),
    source: readFileSync(WORK_FILE, "utf8"),
  };
}
