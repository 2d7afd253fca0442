// What the site says about an exercise, from its `exercise.json`.

import type { Bilingual } from "@pravah/checks/messages";

export interface CourseExercise {
  id: string;
  order: number;
  title: Bilingual;
  minutes: number;
  /** Ids of its checks, in order. */
  checks: string[];
  /** The stub, as a student gets it. */
  stub: string;
}
