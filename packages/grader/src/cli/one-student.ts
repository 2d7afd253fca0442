// `pravah grade <folder> --one-student`: for a platform that wants a result whatever was handed in.

import { existsSync } from "node:fs";
import path from "node:path";
import { InputError } from "../files/input-error.ts";
import { type Intake, type IntakeOptions, takeIn } from "../intake/intake.ts";
import { submissionIds } from "../intake/submission-id.ts";
import { unreadable } from "../work/read-work.ts";

/**
 * What one student has handed in. Nothing at all, or under another name, is a work that cannot be read.
 *
 * @throws {InputError} when it is not one path, or does not exist, or nobody says which exercise it is
 */
export async function takeOneStudent(
  places: readonly string[],
  exercise: string | undefined,
  options: IntakeOptions,
): Promise<Intake> {
  const [place] = places;
  if (place === undefined || places.length > 1 || exercise === undefined)
    throw new InputError("--one-student needs one path, and --exercise <id>");
  if (!existsSync(place)) throw new InputError(`${place} does not exist`);
  // A student needs no path of this machine.
  const name = path.basename(place);
  try {
    return await takeIn([place], { ...options, oneStudent: true, label: () => name });
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const why = error.message.replaceAll(place, name);
    const [id = ""] = submissionIds([{ key: name, name }]);
    const work = { exercise, path: place, read: async () => unreadable(why) };
    return { submissions: [{ id, name, works: [work] }], skipped: [], close: () => {} };
  }
}
