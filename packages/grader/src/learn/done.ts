// What comes after an exercise that is done.

import { type Bilingual, fillBoth } from "@pravah/checks/messages";
import type { Exercise } from "../catalog/exercise.ts";
import type { Course } from "./course.ts";
import { LEARN } from "./words.ts";

export function nextUp({ course, exercise }: { course: Course; exercise: Exercise }): Bilingual {
  const all = course.exercises;
  const next = all[all.findIndex(({ id }) => id === exercise.id) + 1];
  if (course.isWhole && course.done === all.length) return LEARN.courseOver;
  if (next === undefined) return LEARN.lastOne;
  return {
    en: fillBoth(LEARN.nextUp, { id: next.id, title: next.title.en }).en,
    hi: fillBoth(LEARN.nextUp, { id: next.id, title: next.title.hi }).hi,
  };
}
