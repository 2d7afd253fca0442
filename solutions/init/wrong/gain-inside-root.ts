// caught by: xavier-laws
// Puts the gain under the root with the variance.

import { xavier as right } from "../work.ts";

export * from "../work.ts";

export function xavier(fanIn: number, fanOut: number, gain = 1) {
  return right(fanIn, fanOut, Math.sqrt(gain));
}
