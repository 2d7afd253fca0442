// The share of random ReLU networks in which some layer is silent for every input, by depth (experiment B8).

import { bornDeadBound, createRandom, firstDeadLayer } from "@pravah/core";
import type { DeadSettings } from "./settings.ts";

export interface DeadData {
  width: number;
  /** Per depth 1, 2, …: the share of networks that are dead, and the bound of Lu and others. */
  dead: number[];
  bound: number[];
}

const DEEPEST = 20;
const NETS = 300;
const SEED = 11;

export function compute({ width }: DeadSettings): DeadData {
  const random = createRandom(SEED);
  const counts = new Array<number>(DEEPEST).fill(0);
  for (let net = 0; net < NETS; net++) {
    // A network that is dead at one depth is dead at every greater one.
    for (let depth = firstDeadLayer(random, width, DEEPEST); depth <= DEEPEST; depth++) {
      counts[depth - 1] = (counts[depth - 1] as number) + 1;
    }
  }
  return {
    width,
    dead: counts.map((count) => count / NETS),
    bound: counts.map((_, i) => bornDeadBound(width, i + 1)),
  };
}
