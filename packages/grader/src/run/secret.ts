// The secret behind the random inputs: a file, or the environment.

import { readFileSync } from "node:fs";
import { InputError } from "../input-error.ts";

/**
 * @param file what `--secret-file` names; it goes before PRAVAH_SECRET
 * @returns undefined where there is no secret: then everybody gets the practice inputs
 * @throws {InputError} when the file cannot be read or is empty: without a secret, whoever asked for
 *   one would get guessable inputs
 */
export function readSecret(file: string | undefined, env: NodeJS.ProcessEnv): string | undefined {
  if (file === undefined) return env.PRAVAH_SECRET || undefined;
  let secret: string;
  try {
    // An editor ends a file with a newline; another machine's copy must not make other inputs.
    secret = readFileSync(file, "utf8").trim();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new InputError(`--secret-file ${file} cannot be read (${code})`);
  }
  if (secret === "") throw new InputError(`--secret-file ${file} is empty`);
  return secret;
}
