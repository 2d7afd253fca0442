// caught by: xavier-std
// LeCun's variance 1/fanIn.

export * from "../work.ts";

export function xavier(fanIn: number, _fanOut: number, gain = 1) {
  const std = gain / Math.sqrt(fanIn);
  return { std, bound: Math.sqrt(3) * std };
}
