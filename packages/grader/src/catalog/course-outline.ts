// The exercises of a course without their words and known mistakes: quickly read, for a command that has to
// answer at once.

import { readFileSync } from "node:fs";
import path from "node:path";
import type { Bilingual, Language } from "@pravah/checks/messages";
import { InputError } from "../files/input-error.ts";
import { EXERCISE_FILES, EXERCISES, exerciseIds } from "./exercise-files.ts";
import { type CheckWords, parseFeedback } from "./feedback.ts";

export interface Outlined {
  id: string;
  directory: string;
  order: number;
  title: Bilingual;
  points: Record<string, number>;
}

/** The exercises of the checkout at `root`, by their `order`. @throws {InputError} naming a file that is damaged */
export function courseOutline(root: string): Outlined[] {
  return exerciseIds(root)
    .map((id) => outlined(path.join(root, EXERCISES, id)))
    .sort((a, b) => a.order - b.order);
}

/** The words of an exercise's checks. @throws {InputError} naming what is wrong with them */
export function checkWords({ id, directory }: Outlined, language: Language): CheckWordsById {
  const file = EXERCISE_FILES.feedback[language];
  return read(directory, file, (text) => parseFeedback(text, `${EXERCISES}/${id}/${file}`).checks);
}

export type CheckWordsById = Readonly<Record<string, CheckWords>>;

function outlined(directory: string): Outlined {
  const { order, title, points } = read(
    directory,
    EXERCISE_FILES.facts,
    (text) => JSON.parse(text) as Outlined,
  );
  return { id: path.basename(directory), directory, order, title, points };
}

function read<T>(directory: string, file: string, parse: (text: string) => T): T {
  try {
    return parse(readFileSync(path.join(directory, file), "utf8"));
  } catch (error) {
    if (error instanceof InputError) throw error;
    const place = `${EXERCISES}/${path.basename(directory)}/${file}`;
    throw new InputError(`${place} cannot be read: ${(error as Error).message}`);
  }
}
