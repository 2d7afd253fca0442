// How one check went over a cohort, and when that is worth a look.

export interface ItemStatistics {
  id: string;
  max: number;
  pass: number;
  fail: number;
  todo: number;
}

/** Fewer attempts say nothing about a check. */
const ENOUGH = 10;

/** What is odd about a check: nobody fails it, or nobody passes it. */
export function oddity({ pass, fail }: ItemStatistics): "nobody-fails" | "nobody-passes" | null {
  if (pass + fail < ENOUGH) return null;
  if (fail === 0 && pass > 0) return "nobody-fails";
  return pass === 0 && fail > 0 ? "nobody-passes" : null;
}
