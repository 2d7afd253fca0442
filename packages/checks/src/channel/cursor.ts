// Walks along the words of a message. They may be hostile: every count is checked before it is believed.

import {
  Bytes,
  bufferOf,
  fromCharCode as chars,
  copyInto,
  Floats,
  offsetOf,
  viewLength,
} from "./built-ins.ts";
import { MAX_STRING, WORD_BYTES } from "./tags.ts";

/** Bytes that `encode` cannot have written. */
export class ProtocolError extends Error {
  override readonly name = "ProtocolError";

  // Written out: a compiler's own would hand on its arguments through an iterator.
  constructor(message: string) {
    super(message);
  }
}

export class Cursor {
  readonly words: Float64Array;
  readonly #end: number;
  at = 0;

  /** @throws {ProtocolError} when the bytes are no whole words */
  constructor(message: Uint8Array) {
    const length = viewLength(message);
    if (length % WORD_BYTES !== 0) throw new ProtocolError("the message ends within a word");
    const bytes = atWordBoundary(message);
    this.#end = length / WORD_BYTES;
    this.words = new Floats(bufferOf(bytes), offsetOf(bytes), this.#end);
  }

  /** @throws {ProtocolError} unless everything was read */
  end(): void {
    if (this.at !== this.#end) throw new ProtocolError("words left over after the value");
  }

  word(): number {
    if (this.at >= this.#end) throw new ProtocolError("the message ends too early");
    return this.words[this.at++] as number;
  }

  /** A count of items that take at least `itemWords` each: more than fit cannot be true. */
  count(itemWords: number): number {
    const count = this.word();
    if (count >>> 0 !== count) throw new ProtocolError("not a count");
    if (count * itemWords > this.#end - this.at)
      throw new ProtocolError("the message ends too early");
    return count;
  }

  text(): string {
    const count = this.count(1);
    if (count > MAX_STRING) throw new ProtocolError("a string over the limit");
    let text = "";
    const end = this.at + count;
    // Eight at a time: a call for each would cost more than all the rest.
    const unit = () => this.#unit();
    while (this.at + 8 <= end)
      text += chars(unit(), unit(), unit(), unit(), unit(), unit(), unit(), unit());
    while (this.at < end) text += chars(this.#unit());
    return text;
  }

  #unit(): number {
    const unit = this.words[this.at++] as number;
    if ((unit & 0xffff) !== unit) throw new ProtocolError("not a code unit");
    return unit;
  }
}

/** The bytes themselves where they begin as a word does, else a copy. */
export function atWordBoundary(bytes: Uint8Array): Uint8Array {
  if (offsetOf(bytes) % WORD_BYTES === 0) return bytes;
  const copy = new Bytes(viewLength(bytes));
  copyInto(copy, bytes);
  return copy;
}
