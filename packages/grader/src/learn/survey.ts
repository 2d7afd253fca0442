// How far the exercises are, found out by grading what is in their folders. A work that is still the stub is
// not run; one that has not changed since is not run again.

import path from "node:path";
import type { Exercise } from "../catalog/exercise.ts";
import { EXERCISE_FILES } from "../catalog/exercise-files.ts";
import { readWork } from "../work/read-work.ts";
import type { Checker } from "./checker.ts";
import { type Course, standingOf } from "./course.ts";
import { contentHash } from "./watch-work.ts";

export interface SurveyOptions {
  /** Left out: somebody else looks at it. */
  skip?: Exercise;
  /** Told of each exercise whose standing is new. */
  onKnown?(exercise: Exercise): void;
  /** False where the runner is wanted for something else. */
  mayGoOn?(): boolean;
}

/** @returns whether it came to its end: a run that somebody else asks for ends it */
export async function survey(
  course: Course,
  checker: Checker,
  { skip, onKnown = () => {}, mayGoOn = () => true }: SurveyOptions = {},
): Promise<boolean> {
  for (const exercise of course.exercises) {
    if (!mayGoOn()) return false;
    if (exercise === skip) continue;
    const text = readWork(path.join(exercise.directory, EXERCISE_FILES.work));
    const hash = contentHash(text);
    if (course.isKnown(exercise.id, hash)) continue;
    const isStub = "source" in text && text.source === course.stubOf(exercise.id);
    const run = isStub ? [] : await checker.run(exercise, text);
    if (run === null) return false;
    course.set(exercise.id, hash, standingOf(exercise, run));
    onKnown(exercise);
  }
  return true;
}
