// One exercise, read from its folder: facts, words and known mistakes. The first type on the road.

import { readFileSync } from "node:fs";
import path from "node:path";
import type { Misconception } from "@pravah/checks/host";
import type { Bilingual, Language } from "@pravah/checks/messages";
import { InputError } from "../files/input-error.ts";
import { EXERCISE_FILES } from "./exercise-files.ts";
import { type Feedback, parseFeedback } from "./feedback.ts";
import { readMisconceptions } from "./misconceptions.ts";
import { parseWithSchema } from "./schema.ts";

export interface ExerciseFacts {
  order: number;
  title: Bilingual;
  minutes: number;
  /** What a right work has shown in its last checks: the number, and whose it is. */
  reproduces: Bilingual;
  sources: string[];
  /** The functions of the stub, in its order: causes before effects. */
  functions: string[];
  /** Points per check id; they sum to 100. */
  points: Record<string, number>;
}

export interface Exercise extends ExerciseFacts {
  id: string;
  directory: string;
  feedback: Record<Language, Feedback>;
  misconceptions: Misconception[];
}

/** What judging needs of an exercise. */
export type JudgedExercise = Pick<Exercise, "id" | "points" | "feedback">;

/** @throws {InputError} naming the file that is missing or wrong */
export function readExercise(directory: string): Exercise {
  const read = (file: string) => readFileOf(directory, file);
  const id = path.basename(directory);
  const facts = parseWithSchema<ExerciseFacts>(
    "exercise-1",
    read(EXERCISE_FILES.facts),
    placeOf(id, EXERCISE_FILES.facts),
  );
  const misconceptions = readMisconceptions(
    read(EXERCISE_FILES.misconceptions),
    placeOf(id, EXERCISE_FILES.misconceptions),
  );
  const { en, hi } = EXERCISE_FILES.feedback;
  const feedback = {
    en: parseFeedback(read(en), placeOf(id, en)),
    hi: parseFeedback(read(hi), placeOf(id, hi)),
  };
  return { ...facts, id, directory, feedback, misconceptions };
}

function readFileOf(directory: string, file: string): string {
  try {
    return readFileSync(path.join(directory, file), "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const why = code === "ENOENT" ? "is missing" : `cannot be read (${code})`;
    throw new InputError(`${placeOf(path.basename(directory), file)} ${why}`);
  }
}

function placeOf(id: string, file: string): string {
  return `exercises/${id}/${file}`;
}
