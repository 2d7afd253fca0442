// caught by: xavier-std
// Forgets the root: 2/(in + out) is the variance.

export * from "../work.ts";

export function xavier(fanIn: number, fanOut: number, gain = 1) {
  const std = (gain * 2) / (fanIn + fanOut);
  return { std, bound: Math.sqrt(3) * std };
}
