// Waiting for the other end of a pipe, where what reads and writes is not asynchronous.

/** How long to wait where a pipe is full, or has nothing yet. */
const WAIT_MS = 5;

/** Holds the whole thread for a moment. */
export function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, WAIT_MS);
}
