// Numbers that a child cannot guess: a reply has to carry the one of its question.

import { randomFillSync } from "node:crypto";
import { NONCE_BYTES } from "./frame.ts";

/** Drawn in bulk: a thousand questions a second would ask the system's source a thousand times. */
const pool = Buffer.alloc(NONCE_BYTES * 512);
let used = pool.length;

export function freshNonce(): Buffer {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  const nonce = Buffer.from(pool.subarray(used, used + NONCE_BYTES));
  used += NONCE_BYTES;
  return nonce;
}
