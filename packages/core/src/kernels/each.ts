// The loop over a result that most reference kernels share.

import { type Slice, viewOf } from "../tensor/memory.ts";
import type { Write } from "./kernels.ts";

export function each(out: Slice, write: Write, value: (i: number) => number): void {
  const values = viewOf(out);
  if (write === "set") {
    for (let i = 0; i < values.length; i++) values[i] = value(i);
  } else {
    for (let i = 0; i < values.length; i++) values[i] = (values[i] as number) + value(i);
  }
}
