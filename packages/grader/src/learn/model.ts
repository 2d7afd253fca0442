// What the screen shows, as data: the session changes it, `frame.ts` draws it.

import path from "node:path";
import type { CheckOutcome } from "@pravah/checks/host";
import type { Bilingual, Language } from "@pravah/checks/messages";
import type { Exercise } from "../catalog/exercise.ts";
import { EXERCISE_FILES } from "../catalog/exercise-files.ts";
import { forCaller } from "../files/checkout.ts";
import type { PracticeState } from "../practice/state.ts";
import type { PracticeView } from "../practice/view/view.ts";
import type { Course } from "./course.ts";

export type Overlay =
  | { kind: "list"; at: number }
  | { kind: "checks" | "message" | "help"; page: number }
  /** Asks; `since` when (an answer that came earlier was to nothing). */
  | { kind: "reset"; since: number };

export interface Model {
  language: Language;
  exercise: Exercise;
  /** The work's path, as the person would write it. */
  file: string;
  /** A run of the newest save is on. */
  isChecking: boolean;
  /** What is known of the newest text that was checked; null before the first outcome. */
  view: PracticeView | null;
  /** The outcomes behind it; none where the work could not be run. */
  outcomes: readonly CheckOutcome[];
  /** Stands in the place of the message: there is no text to check. */
  trouble: Bilingual | null;
  /** Stands before the message: what is special about it. */
  before: Bilingual | null;
  /** Stands after the message: imports, types. */
  advice: readonly Bilingual[];
  /** Hints that were asked for, 1 to 3, by the check's id. */
  hints: Readonly<Record<string, number>>;
  /** Every check passed, and in so many more rounds with other inputs. */
  isDone: boolean;
  rounds: number;
  /** One line about the last key. */
  notice: Bilingual | null;
  course: Course;
  overlay: Overlay | null;
}

/** A screen that knows nothing yet. */
export function newModel(exercise: Exercise, language: Language, course: Course): Model {
  return { language, course, ...ofExercise(exercise, {}) };
}

/** What is new where another exercise is opened. @param hints of all exercises */
export function ofExercise(
  exercise: Exercise,
  hints: PracticeState["hints"],
): Omit<Model, "language" | "course"> {
  return {
    exercise,
    file: forCaller(path.join(exercise.directory, EXERCISE_FILES.work)),
    isChecking: false,
    view: null,
    outcomes: [],
    trouble: null,
    before: null,
    advice: [],
    hints: { ...hints[exercise.id] },
    isDone: false,
    rounds: 0,
    notice: null,
    overlay: null,
  };
}
