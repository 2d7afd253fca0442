// One recorded case in two: what treats every sample by itself answers for each part alone.

import type { Random } from "@pravah/core";

/** The list in two parts, neither empty, cut at a random place. The list has 2 entries or more. */
export function cut<T>(random: Random, list: readonly T[]): [T[], T[]] {
  const at = 1 + random.int(list.length - 1);
  return [list.slice(0, at), list.slice(at)];
}
