// A reproduced figure of a paper: what was measured, and whether it meets a criterion fixed beforehand.

export interface Outcome {
  /** Number in the curriculum's table, such as "B3". */
  id: string;
  /** Paper and figure. */
  source: string;
  /** What must come out, in words. */
  criterion: string;
  /** Measured figures by name; each is one number per seed. */
  measured: Readonly<Record<string, number[]>>;
  passed: boolean;
}

/** Middle value of an odd number of values, mean of the middle two of an even one. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  const upper = sorted[half] as number;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[half - 1] as number)) / 2;
}
