// The clock of one question. Its first half is time that passes, which costs a timer and is enough for
// nearly all; its second half is time that the process computes, so that a work is not ended because the
// machine was busy.

import { type Computing, TICK_MS } from "./computing.ts";
import { MOST_PATIENCE } from "./limits.ts";

export class CallClock {
  readonly #read: () => Computing | null;
  readonly #ms: number;
  readonly #onLate: () => void;
  readonly #begin = performance.now();
  #timer: NodeJS.Timeout;

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
    this.#timer = setTimeout(() => this.#beginSecondHalf(), ms / 2);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #beginSecondHalf(): void {
    const now = this.#read();
    this.#wait(this.#ms / 2, now, now);
  }

  /** @param left milliseconds until the next look */
  #wait(left: number, first: Computing | null, last: Computing | null): void {
    const patience = this.#begin + this.#ms * MOST_PATIENCE - performance.now();
    this.#timer = setTimeout(() => this.#look(first, last), Math.min(left, patience));
  }

  #look(first: Computing | null, last: Computing | null): void {
    const now = this.#read();
    if (first === null || last === null || now === null) return this.#onLate();
    const isIdle = now.isAsleep && now.ms - last.ms <= TICK_MS;
    const left = this.#ms / 2 - (now.ms - first.ms);
    const isOver = performance.now() - this.#begin >= this.#ms * MOST_PATIENCE;
    if (isIdle || isOver || left <= TICK_MS) this.#onLate();
    else this.#wait(left, first, now);
  }
}
