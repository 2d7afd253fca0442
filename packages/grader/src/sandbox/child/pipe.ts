// The sandboxed end of the pipe: frames in, frames out, and the end when nobody listens any more.

import { read, writeSync } from "node:fs";
import { LENGTH_BYTES, MAX_REQUEST_FRAME, NONCE_BYTES } from "../frame.ts";

type Answer = (kind: number | undefined, body: Uint8Array) => Promise<Uint8Array>;

/** Answers every request with what `answer` makes of it; ends the process when that throws. */
export function serve(answer: Answer): void {
  // A timer keeps the process alive while a work's promise is pending; the end of stdin ends it.
  setInterval(() => {}, 1 << 30);
  pump(answer);
}

let pending = Buffer.alloc(0);
const chunk = Buffer.allocUnsafe(1 << 16);

function pump(answer: Answer): void {
  read(0, chunk, 0, chunk.length, null, async (error, bytesRead) => {
    if (error?.code === "EAGAIN") return void setTimeout(pump, 1, answer);
    if (error || bytesRead === 0) process.exit(0);
    pending = Buffer.concat([pending, chunk.subarray(0, bytesRead)]);
    while (pending.length >= LENGTH_BYTES) {
      const length = pending.readUInt32LE(0);
      if (length > MAX_REQUEST_FRAME) process.exit(0);
      if (pending.length < LENGTH_BYTES + length) break;
      const frame = pending.subarray(LENGTH_BYTES, LENGTH_BYTES + length);
      pending = pending.subarray(LENGTH_BYTES + length);
      try {
        await onFrame(frame, answer);
      } catch {
        // The work broke what the reply is built with (its realm's own prototypes): no honest end.
        process.exit(3);
      }
    }
    pump(answer);
  });
}

async function onFrame(frame: Buffer, answer: Answer): Promise<void> {
  const nonce = frame.subarray(0, NONCE_BYTES);
  const reply = await answer(frame[NONCE_BYTES], frame.subarray(NONCE_BYTES + 1));
  const head = Buffer.allocUnsafe(LENGTH_BYTES);
  head.writeUInt32LE(NONCE_BYTES + reply.length);
  writeAll(Buffer.concat([head, nonce, reply]));
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
