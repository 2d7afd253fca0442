// caught by: xavier-laws
// Leaves the gain out.

import { xavier as right } from "../work.ts";

export * from "../work.ts";

export function xavier(fanIn: number, fanOut: number) {
  return right(fanIn, fanOut);
}
