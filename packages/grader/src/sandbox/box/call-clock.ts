// The clock of one question. Its first half is time that passes, which costs a timer and is enough for
// nearly all; its second half is time that the process computes, so that a work is not ended because the
// machine was busy.

import { MOST_PATIENCE } from "../limits.ts";
import { type Computing, TICK_MS } from "./computing.ts";

export class CallClock {
  readonly #read: () => Computing | null;
  readonly #ms: number;
  readonly #onLate: () => void;
  /** Milliseconds that may still be waited: what a machine slept through is not among them. */
  #patience: number;
  #timer: NodeJS.Timeout | undefined;
  #turn: NodeJS.Immediate | undefined;

  /**
   * Starts at once.
   *
   * @param read what the process that is asked has computed so far
   * @param ms the limit
   */
  constructor(read: () => Computing | null, ms: number, onLate: () => void) {
    this.#read = read;
    this.#ms = ms;
    this.#onLate = onLate;
    this.#patience = ms * MOST_PATIENCE - ms / 2;
    this.#after(ms / 2, () => this.#beginSecondHalf());
  }

  stop(): void {
    clearTimeout(this.#timer);
    clearImmediate(this.#turn);
  }

  /** An answer that is here already, because this process was the busy one, is read before anybody looks. */
  #after(ms: number, then: () => void): void {
    this.#timer = setTimeout(() => {
      this.#turn = setImmediate(then);
    }, ms);
  }

  #beginSecondHalf(): void {
    const now = this.#read();
    this.#wait(this.#ms / 2, now, now);
  }

  /** @param left milliseconds until the next look */
  #wait(left: number, first: Computing | null, last: Computing | null): void {
    const wait = Math.min(left, this.#patience);
    this.#patience -= wait;
    this.#after(wait, () => this.#look(first, last));
  }

  #look(first: Computing | null, last: Computing | null): void {
    const now = this.#read();
    if (first === null || last === null || now === null) return this.#onLate();
    const isIdle = now.isAsleep && now.ms - last.ms <= TICK_MS;
    const left = this.#ms / 2 - (now.ms - first.ms);
    if (isIdle || this.#patience <= 0 || left <= TICK_MS) this.#onLate();
    else this.#wait(left, first, now);
  }
}
