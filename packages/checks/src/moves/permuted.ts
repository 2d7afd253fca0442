// A list in a random order: the one way in which anything here is shuffled.

import type { Random } from "@pravah/core";

/** The entries of `list` in a random order (Fisher–Yates). */
export function permuted<T>(random: Random, list: readonly T[]): T[] {
  const copy = [...list];
  for (let i = copy.length - 1; i > 0; i--) {
    const j = random.int(i + 1);
    [copy[i], copy[j]] = [copy[j] as T, copy[i] as T];
  }
  return copy;
}
