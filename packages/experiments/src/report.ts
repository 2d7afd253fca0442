// What came out of one experiment, ready to be shown.

import type { Experiment, Measurement } from "./papers/experiment.ts";

export interface ExperimentReport extends Omit<Experiment, "run" | "fast" | "seeds">, Measurement {
  seeds: readonly number[];
  /** Wall-clock time, in seconds. */
  seconds: number;
}

/** Runs `experiment` with its number of seeds, beginning at `firstSeed`. */
export function report(experiment: Experiment, firstSeed: number, fast: boolean): ExperimentReport {
  const { run, fast: _, seeds: count = 3, ...words } = experiment;
  const seeds = Array.from({ length: count }, (_value, i) => firstSeed + i);
  const begin = performance.now();
  const measurement = run(seeds, { fast });
  const seconds = (performance.now() - begin) / 1000;
  return { ...words, ...measurement, seeds, seconds };
}
