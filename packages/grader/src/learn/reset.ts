// Back to the stub. What the work held is kept first, where git and grading do not look.

import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Exercise } from "../catalog/exercise.ts";
import { EXERCISE_FILES } from "../catalog/exercise-files.ts";
import { writeWhole } from "../files/durable-file.ts";

/** Beside the exercises; `.gitignore` has it. */
export function backupsOf({ directory }: Exercise): string {
  return path.join(path.dirname(directory), ".backups");
}

/**
 * Writes `stub` into the exercise's work.
 *
 * @returns where the former work is kept, or null when there was nothing to keep
 * @throws {InputError} when one of the two could not be written; the work is as it was then
 */
export function resetWork(exercise: Exercise, stub: string, now: Date): string | null {
  const file = path.join(exercise.directory, EXERCISE_FILES.work);
  const backup = keep(file, backupName(exercise, now));
  writeWhole(file, [stub], { lasting: false });
  return backup;
}

/** Bytes as they are: what was no text is kept as well. */
function keep(file: string, backup: string): string | null {
  if (!existsSync(file)) return null;
  writeWhole(backup, [readFileSync(file)], { lasting: false });
  return backup;
}

function backupName(exercise: Exercise, now: Date): string {
  const two = (n: number) => String(n).padStart(2, "0");
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  const time = [now.getHours(), now.getMinutes(), now.getSeconds()].map(two).join("-");
  const name = (again: string) =>
    path.join(backupsOf(exercise), `${exercise.id}.${day}.${time}${again}.ts`);
  let backup = name("");
  for (let again = 2; existsSync(backup); again++) backup = name(`.${again}`);
  return backup;
}
