// One line that says how far a run is; only where somebody is watching.

export class Progress {
  readonly #total: number;
  readonly #watched = process.stderr.isTTY === true;
  #done = 0;

  constructor(total: number) {
    this.#total = total;
  }

  show(submission: string, exercise: string): void {
    this.#done++;
    if (!this.#watched) return;
    process.stderr.write(`\r\x1b[K ${this.#done}/${this.#total}  ${submission} ${exercise}`);
  }

  end(): void {
    if (this.#watched) process.stderr.write("\r\x1b[K");
  }
}
