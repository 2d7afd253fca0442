// caught by: network-layers
// Draws the biases like the weights.

import { initNetwork as right } from "../work.ts";

export * from "../work.ts";

type Scheme = "xavier-normal" | "xavier-uniform" | "he-normal" | "he-uniform" | "standard";

export function initNetwork(widths: number[], scheme: Scheme, seed: number) {
  return right(widths, scheme, seed).map(({ W }) => ({ W, b: W.map((row) => row[0] as number) }));
}
