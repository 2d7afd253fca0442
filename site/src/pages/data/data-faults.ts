// Data that was written before something changed: the page about the graders would claim what is no longer so.

import type { Course } from "../course.ts";
import type { SourceFault } from "../source-faults.ts";
import type { GradersData } from "./site-data.ts";

const FILE = "site/data/graders.json";

export function dataFaults({ exercises }: Course, graders: GradersData): SourceFault[] {
  return exercises.flatMap(({ id, checks }) => {
    const graded = graders.exercises.find((candidate) => candidate.id === id);
    if (graded?.checks.map((check) => check.id).join() === checks.join()) return [];
    const what = graded ? "has other checks than" : "lacks";
    const message = `${what} exercises/${id}/exercise.json; run: pnpm site data graders`;
    return [{ file: FILE, line: 0, message }];
  });
}
