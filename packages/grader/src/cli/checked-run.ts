// Before a command makes anything of a run: are its files what the grader wrote?

import { checkRun, isFinished } from "../cohort/check-run.ts";
import { forCaller, fromCaller } from "../files/checkout.ts";
import { InputError } from "../files/input-error.ts";
import { readSecret } from "../run/secret.ts";

export const SECRET_FLAG = "--secret-file <file>";
export const SECRET_SAYS = "the run's secret, to check the seals with (or set PRAVAH_SECRET)";

/** The secret that a command was given, if any. @throws {InputError} when its file cannot be read */
export function givenSecret(file: string | undefined): string | undefined {
  return readSecret(file === undefined ? undefined : fromCaller(file), process.env);
}

/**
 * Says on the error stream what the check cannot see.
 *
 * @throws {InputError} when no run has finished in the folder, or naming what was changed or is missing
 */
export function requireWholeRun(home: string, secretFile: string | undefined): void {
  if (!isFinished(home)) {
    throw new InputError(
      `${forCaller(home)} holds no run that finished (no results.jsonl): \`pravah grade <paths> --out <folder>\``,
    );
  }
  sayNotes(checkRun(home, givenSecret(secretFile)));
}

export function sayNotes(notes: Iterable<string>): void {
  for (const note of notes) console.error(` note: ${note}`);
}
