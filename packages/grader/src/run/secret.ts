// The secret behind the random inputs: a file, or the environment.

import { readGiven } from "../files/given-file.ts";
import { InputError } from "../files/input-error.ts";

/** Far more than a secret needs: what is longer is another file. */
const MAX_BYTES = 65_536;

/**
 * @param file what `--secret-file` names; it goes before PRAVAH_SECRET
 * @returns undefined where there is no secret: then everybody gets the practice inputs
 * @throws {InputError} when the file cannot be read or is empty: without a secret, whoever asked for
 *   one would get guessable inputs
 */
export function readSecret(file: string | undefined, env: NodeJS.ProcessEnv): string | undefined {
  if (file === undefined) return env.PRAVAH_SECRET || undefined;
  // An editor ends a file with a newline; another machine's copy must not make other inputs.
  const secret = readGiven(file, `--secret-file ${file}`, MAX_BYTES).toString("utf8").trim();
  if (secret === "") throw new InputError(`--secret-file ${file} is empty`);
  return secret;
}
