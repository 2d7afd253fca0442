// Another correct solution of `bptt`, built differently: the running mean.

export function mean(x: number[]): number {
  let result = 0;
  for (const [i, value] of x.entries()) result += (value - result) / (i + 1);
  return result;
}
