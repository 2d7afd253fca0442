// `learn` where nobody can press a key: what the screen would show, once.

import path from "node:path";
import type { Language } from "@pravah/checks/messages";
import type { Exercise } from "../catalog/exercise.ts";
import { EXERCISE_FILES } from "../catalog/exercise-files.ts";
import type { PracticeRunner } from "../practice/runner.ts";
import type { PracticeState } from "../practice/state.ts";
import { readWork } from "../work/read-work.ts";
import type { Course } from "./course.ts";
import { Examination } from "./examination.ts";
import { wholeLines } from "./frame.ts";
import { newModel } from "./model.ts";
import type { Abilities } from "./terminal.ts";
import { TypeChecker } from "./type-errors.ts";
import { contentHash } from "./watch-work.ts";

export interface OnceOptions {
  root: string;
  course: Course;
  /** Null for the first exercise that is not done. */
  exercise: Exercise | null;
  language: Language;
  hints: PracticeState["hints"];
  runner: PracticeRunner;
  screen: Abilities & { columns: number };
}

export interface Once {
  lines: string[];
  /** Every check passed, with other inputs too. */
  isDone: boolean;
}

export async function learnOnce(options: OnceOptions): Promise<Once> {
  const { course, exercise, screen } = options;
  let last: Once = { lines: [], isDone: false };
  for (const one of exercise === null ? course.exercises : [exercise]) {
    const model = newModel(one, options.language, course);
    model.hints = { ...options.hints[one.id] };
    const examination = new Examination(model, {
      runner: options.runner,
      types: new TypeChecker(options.root),
      draw: () => {},
      onVerdict: () => {},
    });
    const text = readWork(path.join(one.directory, EXERCISE_FILES.work));
    await examination.take({ text, hash: contentHash(text) });
    last = { lines: wholeLines(model, screen), isDone: model.isDone };
    if (!last.isDone) break;
  }
  return last;
}
