// Seeds of the rounds before "done": others than that of practice, and the same for the same text, so that
// what a student sees can be seen again.

import { PRACTICE_SEED } from "@pravah/checks/host";

const ROUNDS = 3;

/** @param hash of the text, in hexadecimal digits */
export function otherSeeds(hash: string): number[] {
  return Array.from({ length: ROUNDS }, (_, i) =>
    Number.parseInt(hash.slice(8 * i, 8 * i + 8), 16),
  ).map((seed) => (seed === PRACTICE_SEED ? seed + 1 : seed));
}
