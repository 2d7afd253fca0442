// The logistic function of one number.

/** 1 / (1 + e^−x). Only e^−|x| is ever taken: it cannot overflow. */
export function sigmoidOf(x: number): number {
  if (x >= 0) return 1 / (1 + Math.exp(-x));
  const e = Math.exp(x);
  return e / (1 + e);
}
