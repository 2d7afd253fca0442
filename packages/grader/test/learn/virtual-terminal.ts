// A terminal in memory: it understands what the screen of `learn` sends, and nothing else, and keeps what a
// person would see.

import { PassThrough } from "node:stream";
import { cellsOf, graphemesOf } from "../../src/practice/view/cells.ts";

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what a terminal obeys
const PART = /\x1b\[(\??)([\d;]*)([A-Za-z])|\r|\n|[^\x1b\r\n]+/gy;

export class VirtualTerminal extends PassThrough {
  readonly isTTY = true;
  columns: number;
  rows: number;
  isCursorShown = true;
  marksPastes = false;
  /** Everything that was ever sent. */
  sent = "";
  #cells: string[][] = [];
  #row = 0;
  #column = 0;
  #listeners: ((screen: string) => void)[] = [];

  constructor(columns = 80, rows = 24) {
    super();
    this.columns = columns;
    this.rows = rows;
    this.on("data", (data: Buffer) => this.#take(data.toString("utf8")));
  }

  /** What stands on it, without blanks at the ends of lines and blank lines at the end. */
  get screen(): string {
    return this.lines.join("\n").trimEnd();
  }

  get lines(): string[] {
    return this.#cells.map((row) =>
      Array.from(row, (cell) => cell ?? " ")
        .join("")
        .trimEnd(),
    );
  }

  onChange(listener: (screen: string) => void): void {
    this.#listeners.push(listener);
  }

  /** Waits until the screen fits, as it stands or with its line breaks as blanks; fails with what is on it. */
  async until(fits: RegExp | ((screen: string) => boolean), ms = 15_000): Promise<string> {
    const isThere = (screen: string) =>
      fits instanceof RegExp
        ? fits.test(screen) || fits.test(screen.replace(/\s*\n\s*/g, " "))
        : fits(screen);
    const end = Date.now() + ms;
    while (!isThere(this.screen)) {
      if (Date.now() > end) throw new Error(`never came: ${fits}\non the screen:\n${this.screen}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    return this.screen;
  }

  resize(columns: number, rows: number): void {
    this.columns = columns;
    this.rows = rows;
    this.#cells = this.#cells.slice(0, rows).map((row) => row.slice(0, columns));
    this.emit("resize");
  }

  #take(text: string): void {
    this.sent += text;
    PART.lastIndex = 0;
    for (let at = 0; at < text.length; ) {
      PART.lastIndex = at;
      const part = PART.exec(text);
      if (!part) throw new Error(`not understood: ${JSON.stringify(text.slice(at, at + 20))}`);
      at = PART.lastIndex;
      this.#obey(part);
    }
    for (const listener of this.#listeners) listener(this.screen);
  }

  #obey([whole, isPrivate, numbers = "", command]: RegExpExecArray): void {
    if (whole === "\r") this.#column = 0;
    else if (whole === "\n") this.#feed();
    else if (command === undefined) this.#write(whole);
    else if (isPrivate) this.#set(numbers, command === "h");
    else if (command === "H") {
      const [row = 1, column = 1] = numbers.split(";").map(Number);
      [this.#row, this.#column] = [row - 1, column - 1];
      if (this.#row >= this.rows) throw new Error(`row ${row} of ${this.rows}`);
    } else if (command === "K") this.#line().length = this.#column;
    else if (command === "J") {
      this.#line().length = this.#column;
      this.#cells.length = Math.min(this.#cells.length, this.#row + 1);
    } else if (command !== "m") throw new Error(`not understood: ${JSON.stringify(whole)}`);
  }

  #set(mode: string, on: boolean): void {
    if (mode === "25") this.isCursorShown = on;
    else if (mode === "2004") this.marksPastes = on;
    else throw new Error(`mode ${mode}`);
  }

  #feed(): void {
    if (this.#row < this.rows - 1) this.#row++;
    else this.#cells.shift();
  }

  #line(): string[] {
    while (this.#cells.length <= this.#row) this.#cells.push([]);
    return this.#cells[this.#row] as string[];
  }

  #write(text: string): void {
    const line = this.#line();
    for (const grapheme of graphemesOf(text)) {
      const cells = cellsOf(grapheme);
      if (this.#column + cells > this.columns) throw new Error(`too wide: ${text}`);
      line[this.#column] = grapheme;
      for (let i = 1; i < cells; i++) line[this.#column + i] = "";
      this.#column += cells;
    }
  }
}

/** A keyboard. */
export class Keyboard extends PassThrough {
  readonly isTTY = true;
  isRaw = false;

  setRawMode(raw: boolean): this {
    this.isRaw = raw;
    return this;
  }

  press(...keys: string[]): void {
    for (const key of keys) this.write(key);
  }
}
