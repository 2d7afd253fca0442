// The copy task: remember a few symbols over a long silence, then say them.

import type { Random } from "../random/random.ts";
import { requireWhole } from "../tensor/require.ts";
import { emptySteps, type Sequences } from "./samples.ts";

export interface CopyTask extends Sequences {
  /** Class of every time step, `labels[t][sample]`: silence but for the last steps. */
  labels: number[][];
}

export interface CopySizes {
  /** Symbols to remember, ≥ 1; 10 by default. */
  symbols?: number;
  /** Different symbols, ≥ 1; 8 by default. */
  alphabet?: number;
  /** Steps between the last symbol and the signal to speak, ≥ 0. */
  delay: number;
  batch: number;
}

/**
 * `symbols` random symbols, `delay` steps of silence, one signal, and `symbols` steps in which the
 * symbols are expected. Inputs are one-hot over the alphabet, silence and the signal, in that order;
 * silence is class `alphabet`. Who says silence and then guesses pays
 * symbols·ln(alphabet) / length.
 *
 * @throws {ArgumentError} on a size out of range
 * @see Hochreiter, Schmidhuber 1997; this form: Arjovsky, Shah, Bengio 2016, §4.1
 */
export function copyTask(
  random: Random,
  { symbols = 10, alphabet = 8, delay, batch }: CopySizes,
): CopyTask {
  requireWhole("copyTask", "symbols", symbols);
  requireWhole("copyTask", "alphabet", alphabet);
  requireWhole("copyTask", "delay", delay, 0);
  requireWhole("copyTask", "batch", batch);
  const [silence, signal, features] = [alphabet, alphabet + 1, alphabet + 2];
  const length = 2 * symbols + delay + 1;
  const steps = emptySteps(length, batch, features);
  const labels = Array.from({ length }, () => new Array<number>(batch).fill(silence));
  for (let sample = 0; sample < batch; sample++) {
    const said = Array.from({ length: symbols }, () => random.int(alphabet));
    const shown = steps.map((_, t) => said[t] ?? (t === symbols + delay ? signal : silence));
    shown.forEach((symbol, t) => {
      (steps[t] as number[])[features * sample + symbol] = 1;
    });
    said.forEach((symbol, i) => {
      (labels[length - symbols + i] as number[])[sample] = symbol;
    });
  }
  return { steps, batch, features, labels };
}
