// The sandboxed end of the pipe: frames in, frames out, and the end when nobody listens any more.

import { readSync, writeSync } from "node:fs";
import { LENGTH_BYTES, MAX_REQUEST_FRAME, NONCE_BYTES } from "../frame.ts";

type Answer = (kind: number | undefined, body: Uint8Array) => Uint8Array | Promise<Uint8Array>;

/** Answers every request with what `answer` makes of it; ends the process when that throws. */
export function serve(answer: Answer): void {
  // A timer keeps the process alive while a work's promise is pending.
  setInterval(() => {}, 1 << 30);
  setImmediate(turn, answer);
}

/**
 * One request a turn, so that a work's own promises settle in between. The read blocks: nothing else
 * has to be done here meanwhile, and a thread that reads for us would cost more than all the rest.
 */
async function turn(answer: Answer): Promise<void> {
  const frame = nextFrame();
  if (frame === null) return void setTimeout(turn, 1, answer);
  const nonce = frame.subarray(0, NONCE_BYTES);
  let reply: Uint8Array;
  try {
    const promised = answer(frame[NONCE_BYTES], frame.subarray(NONCE_BYTES + 1));
    reply = promised instanceof Uint8Array ? promised : await promised;
  } catch {
    // The work broke what the reply is built with (its realm's own prototypes): no honest end.
    process.exit(3);
  }
  const head = Buffer.allocUnsafe(LENGTH_BYTES);
  head.writeUInt32LE(NONCE_BYTES + reply.length);
  writeAll(Buffer.concat([head, nonce, reply]));
  setImmediate(turn, answer);
}

let pending: Buffer = Buffer.alloc(0);
const chunk = Buffer.allocUnsafe(1 << 16);

/** Waits for a whole frame; null where the pipe does not wait. The end of input ends the process. */
function nextFrame(): Buffer | null {
  for (;;) {
    if (pending.length >= LENGTH_BYTES) {
      const length = pending.readUInt32LE(0);
      if (length > MAX_REQUEST_FRAME) process.exit(0);
      const end = LENGTH_BYTES + length;
      if (pending.length >= end) {
        const frame = pending.subarray(LENGTH_BYTES, end);
        pending = pending.subarray(end);
        return frame;
      }
    }
    const count = readSome();
    if (count === null) return null;
    if (count === 0) process.exit(0);
    pending = Buffer.concat([pending, chunk.subarray(0, count)]);
  }
}

function readSome(): number | null {
  try {
    return readSync(0, chunk, 0, chunk.length, null);
  } catch (error) {
    // EOF is how Windows reports a closed pipe.
    return (error as NodeJS.ErrnoException).code === "EAGAIN" ? null : 0;
  }
}

function writeAll(bytes: Buffer): void {
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(1, bytes, at, bytes.length - at);
    } catch (error) {
      // A full pipe is no error; a closed one means that nobody listens any more.
      if ((error as NodeJS.ErrnoException).code !== "EAGAIN") process.exit(0);
    }
  }
}
