// Reads the one frame that answers a question, from bytes that may be hostile and come in any pieces.

import { LENGTH_BYTES, MAX_REPLY_FRAME, NONCE_BYTES } from "./frame.ts";

const HEAD_BYTES = LENGTH_BYTES + NONCE_BYTES;

/** Bytes that no honest child sends. */
export class FrameError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "FrameError";
  }
}

export class ReplyReader {
  readonly #nonce: Uint8Array;
  readonly #pieces: Buffer[] = [];
  #received = 0;
  /** Bytes of the whole frame, once its head is here. */
  #expected: number | null = null;

  /** @param nonce of the question: nothing else is an answer to it */
  constructor(nonce: Uint8Array) {
    this.#nonce = nonce;
  }

  /**
   * Takes the next piece. Holds at most one frame of the longest kind, and the piece that overflows.
   *
   * @returns the body once the frame is complete, else null
   * @throws {FrameError} when these bytes cannot become the answer
   */
  push(piece: Buffer): Uint8Array | null {
    this.#pieces.push(piece);
    this.#received += piece.length;
    this.#expected ??= this.#readHead();
    if (this.#expected === null || this.#received < this.#expected) return null;
    if (this.#received > this.#expected) throw new FrameError("more than one reply");
    return together(this.#pieces).subarray(HEAD_BYTES);
  }

  #readHead(): number | null {
    if (this.#received < HEAD_BYTES) return null;
    // Short pieces only: at most the last of them is long.
    const head = together(this.#pieces).subarray(0, HEAD_BYTES);
    const length = head.readUInt32LE(0);
    if (length < NONCE_BYTES || length > MAX_REPLY_FRAME) throw new FrameError("a malformed frame");
    if (!head.subarray(LENGTH_BYTES).equals(this.#nonce)) {
      throw new FrameError("a reply to another question");
    }
    return LENGTH_BYTES + length;
  }
}

/** Most replies come in one piece, which is not copied. */
function together(pieces: readonly Buffer[]): Buffer {
  const [only] = pieces;
  return pieces.length === 1 && only ? only : Buffer.concat(pieces);
}
