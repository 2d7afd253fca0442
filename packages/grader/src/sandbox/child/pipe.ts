// The sandboxed end of the pipe: frames in, frames out, and the end when nobody listens any more.

import { readSync, writeSync } from "node:fs";
import { LENGTH_BYTES, MAX_REQUEST_FRAME, NONCE_BYTES } from "../box/frame.ts";

// Kept here: bare-host.ts takes the globals away.
const { Buffer, setImmediate, setInterval, setTimeout } = globalThis;

/** Ends the process at once: there is nothing to wait for, and nobody to be told. */
export const exit: (code: number) => never = (
  process as unknown as { reallyExit(code: number): never }
).reallyExit.bind(process);

type Answer = (kind: number | undefined, body: Uint8Array) => Uint8Array | Promise<Uint8Array>;

/** Answers every request with what `answer` makes of it; ends the process when that throws. */
export function serve(answer: Answer): void {
  setImmediate(turn, answer);
}

/**
 * One request a turn, so that a work's own promises settle in between. The read blocks: nothing else
 * has to be done here meanwhile, and a thread that reads for us would cost more than all the rest.
 */
function turn(answer: Answer): void {
  const frame = nextFrame();
  if (frame === null) return void setTimeout(turn, 1, answer);
  const nonce = frame.subarray(0, NONCE_BYTES);
  const finish = (reply: Uint8Array) => {
    const head = Buffer.allocUnsafe(LENGTH_BYTES);
    head.writeUInt32LE(NONCE_BYTES + reply.length);
    writeAll(Buffer.concat([head, nonce, reply]));
    setImmediate(turn, answer);
  };
  try {
    const reply = answer(frame[NONCE_BYTES], frame.subarray(NONCE_BYTES + 1));
    if (reply instanceof Uint8Array) finish(reply);
    else wait(reply).then(finish, broken);
  } catch {
    broken();
  }
}

/**
 * Keeps the process alive while a work's promise is pending. Most have settled before a turn is over, and
 * the first timer of a process is a hundredth of its start.
 */
async function wait(reply: Promise<Uint8Array>): Promise<Uint8Array> {
  let isPending = true;
  setImmediate(() => {
    if (isPending) setInterval(() => {}, 1 << 30);
  });
  const bytes = await reply;
  isPending = false;
  return bytes;
}

// The work broke what the reply is built with (its realm's own prototypes): no honest end.
function broken(): never {
  exit(3);
}

const USUAL_BYTES = 1 << 16;
/** What was read: from `taken` to `filled` it is still to be handed out. */
let store = Buffer.allocUnsafe(USUAL_BYTES);
let taken = 0;
let filled = 0;

/**
 * Waits for a whole frame; null where the pipe does not wait. The end of input ends the process.
 *
 * @returns bytes that hold until the next frame is asked for
 */
function nextFrame(): Buffer | null {
  if (taken === filled) startAfresh();
  for (;;) {
    let wanted = LENGTH_BYTES;
    if (filled - taken >= LENGTH_BYTES) {
      const length = store.readUInt32LE(taken);
      if (length > MAX_REQUEST_FRAME) exit(0);
      wanted += length;
      if (filled - taken >= wanted) {
        const frame = store.subarray(taken + LENGTH_BYTES, taken + wanted);
        taken += wanted;
        return frame;
      }
    }
    if (taken + wanted > store.length) makeRoom(wanted);
    const count = readSome();
    if (count === null) return null;
    if (count === 0) exit(0);
    filled += count;
  }
}

function startAfresh(): void {
  taken = 0;
  filled = 0;
  if (store.length > USUAL_BYTES) store = Buffer.allocUnsafe(USUAL_BYTES);
}

/** Makes the store long enough for a frame, which then begins at its beginning. */
function makeRoom(wanted: number): void {
  const longer = wanted > store.length ? Buffer.allocUnsafe(wanted) : store;
  store.copy(longer, 0, taken, filled);
  store = longer;
  filled -= taken;
  taken = 0;
}

function readSome(): number | null {
  try {
    return readSync(0, store, filled, store.length - filled, null);
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
      if ((error as NodeJS.ErrnoException).code !== "EAGAIN") exit(0);
    }
  }
}
