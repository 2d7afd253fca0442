// The adding problem: two numbers far apart in a long sequence must be added.

import type { Random } from "../random/random.ts";
import { requireWhole } from "../tensor/require.ts";
import { emptySteps, type Sequences } from "./samples.ts";

export interface Adding extends Sequences {
  /** Sum of the two marked numbers of each sample, in [0, 2). */
  targets: number[];
}

/**
 * Each step is a number from [0, 1) and a marker; one marker is 1 in the first half of the sequence
 * and one in the second half. Who always says 1 has a mean squared error of 1/6.
 *
 * @param length time steps, ≥ 2
 * @param batch samples, ≥ 1
 * @throws {ArgumentError} otherwise
 * @see Hochreiter, Schmidhuber 1997, §5.4; this form: Le, Jaitly, Hinton 2015, §4.1
 */
export function adding(random: Random, length: number, batch: number): Adding {
  requireWhole("adding", "length", length, 2);
  requireWhole("adding", "batch", batch);
  const steps = emptySteps(length, batch, 2);
  const half = Math.floor(length / 2);
  const targets = Array.from({ length: batch }, (_, sample) => {
    for (const step of steps) step[2 * sample] = random.uniform();
    const marked = [random.int(half), half + random.int(length - half)];
    for (const t of marked) (steps[t] as number[])[2 * sample + 1] = 1;
    return marked.reduce((sum, t) => sum + (steps[t]?.[2 * sample] as number), 0);
  });
  return { steps, batch, features: 2, targets };
}
