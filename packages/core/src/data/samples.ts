// What data sets look like: plain arrays, made from a seed.

export interface Samples {
  /** Points, shape [count][features]. */
  inputs: number[][];
  /** Class of each point. */
  labels: number[];
}

/** A batch of sequences of one length. */
export interface Sequences {
  /** Inputs per time step: `steps[t]` has batch·features numbers, sample by sample. */
  steps: number[][];
  batch: number;
  features: number;
}

/** Zeros to be filled in: `length` steps of a batch. */
export function emptySteps(length: number, batch: number, features: number): number[][] {
  return Array.from({ length }, () => new Array<number>(batch * features).fill(0));
}
