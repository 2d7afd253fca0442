// Temporal order: two symbols, long ago and not so long ago; in which order did they come?

import type { Random } from "../random/random.ts";
import { requireWhole } from "../tensor/require.ts";
import { emptySteps, type Sequences } from "./samples.ts";

export interface Labelled extends Sequences {
  /** Class of each sample. */
  labels: number[];
}

const SYMBOLS = 6;

/**
 * Sequences of six symbols, one-hot. Symbols 2 … 5 are noise; symbol A or B (0 or 1) stands once in
 * the second tenth of the sequence and once in the sixth. Classes: AA 0, AB 1, BA 2, BB 3.
 *
 * @param length time steps, ≥ 10
 * @param batch samples, ≥ 1
 * @throws {ArgumentError} otherwise
 * @see Hochreiter, Schmidhuber 1997, §5.6, task 6a; Pascanu, Mikolov, Bengio 2013, §4.1
 */
export function temporalOrder(random: Random, length: number, batch: number): Labelled {
  requireWhole("temporalOrder", "length", length, 10);
  requireWhole("temporalOrder", "batch", batch);
  const steps = emptySteps(length, batch, SYMBOLS);
  const within = (tenth: number) => {
    const from = Math.floor((tenth * length) / 10);
    const to = Math.max(from + 1, Math.floor(((tenth + 1) * length) / 10));
    return from + random.int(to - from);
  };
  const labels = Array.from({ length: batch }, (_, sample) => {
    const symbols = steps.map(() => 2 + random.int(SYMBOLS - 2));
    const [first, second] = [random.int(2), random.int(2)];
    symbols[within(1)] = first;
    symbols[within(5)] = second;
    symbols.forEach((symbol, t) => {
      (steps[t] as number[])[SYMBOLS * sample + symbol] = 1;
    });
    return 2 * first + second;
  });
  return { steps, batch, features: SYMBOLS, labels };
}
