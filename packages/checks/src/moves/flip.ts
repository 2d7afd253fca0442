// Other signs: what is odd in its input answers with the other sign, what is even answers the same.

import type { Random } from "@pravah/core";
import { type Move, moveOf } from "./move.ts";

/** Each of `size` entries keeps its sign or loses it, at random; one at least loses it. Exact. */
export function flip(random: Random, size: number): Move {
  const sure = random.int(size);
  const signs = Array.from({ length: size }, (_, i) =>
    i === sure || random.int(2) === 0 ? -1 : 1,
  );
  const times = (v: number[]) => v.map((entry, i) => (signs[i] as number) * entry);
  return moveOf(times, times);
}
