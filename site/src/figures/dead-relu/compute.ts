// The share of random ReLU networks in which some layer is silent for every input, by depth (experiment B8).

import { createRandom, type Random } from "@pravah/core";
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
    for (let depth = deathOf(random, width); depth <= DEEPEST; depth++) {
      counts[depth - 1] = (counts[depth - 1] as number) + 1;
    }
  }
  return {
    width,
    dead: counts.map((count) => count / NETS),
    bound: counts.map((_, i) => 1 - (1 - 2 ** -width) ** (i + 1)),
  };
}

/**
 * The first layer that is 0 for every input; Infinity where none is. Without biases a ReLU network of one input is
 * positively homogeneous: ±1 stand for all inputs.
 */
function deathOf(random: Random, width: number): number {
  let signals = [[1], [-1]];
  for (let layer = 1; layer <= DEEPEST; layer++) {
    const fanIn = signals[0]?.length ?? 0;
    const rows = Array.from({ length: width }, () =>
      Array.from({ length: fanIn }, () => random.normal()),
    );
    signals = signals.map((signal) => rows.map((row) => Math.max(0, dot(row, signal))));
    if (signals.flat().every((a) => a === 0)) return layer;
  }
  return Number.POSITIVE_INFINITY;
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
}
