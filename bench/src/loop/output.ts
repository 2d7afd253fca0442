// What a program prints, with the time at which it came.

import type { ChildProcess } from "node:child_process";
import { once } from "node:events";

export class Output {
  readonly child: ChildProcess;
  #text = "";
  #pieces: { end: number; at: number }[] = [];
  #wake: () => void = () => {};

  constructor(child: ChildProcess) {
    this.child = child;
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on("data", (data: Buffer) => {
        this.#text += data.toString("utf8");
        this.#pieces.push({ end: this.#text.length, at: performance.now() });
        this.#wake();
      });
    }
  }

  /** Forgets what came until now. @returns the time */
  mark(): number {
    this.#text = "";
    this.#pieces = [];
    return performance.now();
  }

  /**
   * Waits until `find` sees something in what came since the mark.
   *
   * @param find the place in the text where it ends; −1 while it is not there
   * @returns when that place came, or null when it did not come in time
   */
  async until(find: (text: string) => number, ms: number): Promise<number | null> {
    const end = performance.now() + ms;
    for (;;) {
      const place = find(this.#text);
      if (place >= 0) return this.#pieces.find((piece) => piece.end >= place)?.at ?? null;
      const left = end - performance.now();
      if (left <= 0 || this.child.exitCode !== null) return null;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, Math.min(left, 500));
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  }

  /** What came since the mark, for an error. */
  get text(): string {
    return this.#text;
  }

  async kill(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    this.child.kill("SIGKILL");
    await once(this.child, "exit");
  }
}

/** Where a match of `words` ends; −1 without one. */
export function endOf(words: RegExp, text: string): number {
  const match = words.exec(text);
  return match ? match.index + match[0].length : -1;
}
