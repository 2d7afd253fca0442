// caught by: network-one-stream
// Starts the random numbers anew, with the same seed, at every layer.

import { initMatrix } from "../work.ts";

export * from "../work.ts";

type Scheme = "xavier-normal" | "xavier-uniform" | "he-normal" | "he-uniform" | "standard";

export function initNetwork(widths: number[], scheme: Scheme, seed: number) {
  return widths.slice(1).map((fanOut, l) => ({
    W: initMatrix(fanOut, widths[l] as number, scheme, seed),
    b: Array.from({ length: fanOut }, () => 0),
  }));
}
