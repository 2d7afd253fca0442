// More room: entries that are 0 and take part in nothing.

import type { Random } from "@pravah/core";
import { type Move, moveOf } from "./move.ts";
import { permuted } from "./permuted.ts";

/** Puts `more` zeros between (or around) the `size` entries, at random places. Exact. */
export function pad(random: Random, size: number, more: number): Move {
  const all = Array.from({ length: size + more }, (_, i) => i);
  const places = permuted(random, all)
    .slice(0, size)
    .sort((a, b) => a - b);
  return moveOf(
    (v) => all.map((place) => v[places.indexOf(place)] ?? 0),
    (v) => places.map((place) => v[place] as number),
  );
}
