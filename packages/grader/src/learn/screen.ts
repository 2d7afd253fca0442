// A few lines in the top left corner of a terminal, drawn over and over in the same place. Only lines that
// have changed are written, so nothing flickers; whatever happens, the terminal is given back as it was.

import { printable } from "../judge/clean.ts";

export interface Output {
  columns?: number;
  rows?: number;
  isTTY?: boolean;
  write(bytes: Uint8Array): unknown;
  on(event: "resize", listener: () => void): unknown;
  off(event: "resize", listener: () => void): unknown;
}

const HIDE_CURSOR = "\x1b[?25l";
const SHOW_CURSOR = "\x1b[?25h";
/** What is pasted comes between two marks, and is not taken for keys. */
const MARK_PASTES = "\x1b[?2004h";
const NO_MARKS = "\x1b[?2004l";
const PLAIN = "\x1b[0m";
const ERASE_LINE = "\x1b[K";
const ERASE_BELOW = "\x1b[J";

const lineStart = (row: number) => `\x1b[${row};1H`;

export class Screen {
  readonly #out: Output;
  readonly #colour: boolean;
  #shown: string[] = [];
  #isOpen = false;

  constructor(out: Output, colour: boolean) {
    this.#out = out;
    this.#colour = colour;
  }

  get rows(): number {
    return Math.max(1, this.#out.rows ?? 24);
  }

  get columns(): number {
    return Math.max(1, this.#out.columns ?? 80);
  }

  /** Makes room: what stood on the terminal can be scrolled back to. */
  open(): void {
    this.#isOpen = true;
    this.#write(`${HIDE_CURSOR}${MARK_PASTES}${"\n".repeat(this.rows - 1)}`);
    this.forget();
  }

  /** The next lines are all written: the terminal has another size, or somebody wrote on it. */
  forget(): void {
    this.#shown = [];
    if (this.#isOpen) this.#write(`${PLAIN}${lineStart(1)}${ERASE_BELOW}`);
  }

  /** Shows these lines and no others; none may be wider than the terminal. More than fit are left out. */
  draw(lines: readonly string[]): void {
    if (!this.#isOpen) return;
    const fitting = lines.slice(0, this.rows).map((line) => printable(line, this.#colour));
    const changed = fitting.flatMap((line, i) =>
      line === this.#shown[i] ? [] : [`${lineStart(i + 1)}${line}${PLAIN}${ERASE_LINE}`],
    );
    const below =
      this.#shown.length > fitting.length && fitting.length < this.rows
        ? [`${lineStart(fitting.length + 1)}${ERASE_BELOW}`]
        : [];
    this.#shown = fitting;
    const text = [...changed, ...below].join("");
    if (text !== "") this.#write(text);
  }

  /** Gives the terminal back, the cursor below the last line. */
  close(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    const last = Math.max(1, Math.min(this.#shown.length, this.rows));
    this.#write(`${PLAIN}${NO_MARKS}${lineStart(last)}\r\n${SHOW_CURSOR}`);
  }

  // Bytes: the guard of the commands' output takes escapes out of texts.
  #write(text: string): void {
    this.#out.write(Buffer.from(text));
  }
}
