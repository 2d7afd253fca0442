// Another order of the samples, the features, the units: what treats them alike answers in that order.

import type { Random } from "@pravah/core";
import { type Move, moveOf } from "./move.ts";
import { permuted } from "./permuted.ts";

/** A random order of `size` entries; of several it is never the one in which they stand. Exact. */
export function shuffle(random: Random, size: number): Move {
  const straight = Array.from({ length: size }, (_, i) => i);
  let order = permuted(random, straight);
  while (size > 1 && order.every((from, i) => from === i)) order = permuted(random, straight);
  const inverse = [...straight].sort((a, b) => (order[a] as number) - (order[b] as number));
  const pick = (from: readonly number[]) => (v: number[]) => from.map((i) => v[i] as number);
  return moveOf(pick(order), pick(inverse));
}
