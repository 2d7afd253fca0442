// Units, features or classes in other places, some with the other sign: two moves in one.

import type { Random } from "@pravah/core";
import { type Move, moveOf } from "./move.ts";
import { permuted } from "./permuted.ts";

export interface Turn extends Move {
  /** Which entry stands at each place now. */
  order: readonly number[];
  /** 1 or −1, by the new places. */
  signs: readonly number[];
}

/**
 * `size` entries in a random order (the straight one included), each with a random sign. Exact.
 *
 * @param signed false where a negative one would be something else, as behind a sigmoid or a ReLU
 */
export function turn(random: Random, size: number, signed = true): Turn {
  const order = permuted(random, [...new Array(size).keys()]);
  return turnTo(
    order,
    order.map(() => (signed && random.int(2) === 0 ? -1 : 1)),
  );
}

/** Entry i is now the old entry `order[i]`, times `signs[i]`. */
export function turnTo(order: readonly number[], signs: readonly number[]): Turn {
  const there = (v: number[]) =>
    order.map((from, to) => (signs[to] as number) * (v[from] as number));
  const back = (v: number[]) => {
    const old: number[] = [];
    order.forEach((from, to) => {
      old[from] = (signs[to] as number) * (v[to] as number);
    });
    return old;
  };
  return { order, signs, ...moveOf(there, back) };
}
