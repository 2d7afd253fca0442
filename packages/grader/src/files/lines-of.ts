// The lines of a file, however long it is.

import { closeSync, readSync } from "node:fs";
import type { Span } from "./durable-file.ts";
import { openPlain } from "./given-file.ts";

const CHUNK = 1 << 20;

/** The lines of a file, one at a time in memory; the last one may lack its end. */
export function* linesOf(file: string): Generator<Span & { text: string; isWhole: boolean }> {
  const fd = openPlain(file);
  try {
    const chunk = Buffer.alloc(CHUNK);
    let rest: Buffer = Buffer.alloc(0);
    let offset = 0;
    for (;;) {
      const count = readSync(fd, chunk);
      if (count === 0) break;
      rest = Buffer.concat([rest, chunk.subarray(0, count)]);
      let from = 0;
      for (let at = rest.indexOf(10); at !== -1; at = rest.indexOf(10, from)) {
        const length = at - from;
        yield { text: rest.toString("utf8", from, at), offset, length, isWhole: true };
        offset += length + 1;
        from = at + 1;
      }
      rest = rest.subarray(from);
    }
    if (rest.length > 0)
      yield { text: rest.toString("utf8"), offset, length: rest.length, isWhole: false };
  } finally {
    closeSync(fd);
  }
}
