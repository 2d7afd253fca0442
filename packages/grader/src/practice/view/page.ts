// Lines of a terminal as they are put together: wrapped, coloured line by line, and counted.

import { type Bilingual, fillBoth } from "@pravah/checks/messages";
import pc from "picocolors";
import type { LanguageChoice } from "../../catalog/language.ts";
import { inShort } from "../../report/terminal/in-short.ts";
import { inAscii } from "./ascii.ts";
import { cellsOf } from "./cells.ts";
import { cut } from "./cut.ts";
import { VIEW } from "./view-words.ts";
import { wrap } from "./wrap.ts";

export interface PageSettings {
  language: LanguageChoice;
  /** Cells of a line. */
  columns: number;
  /** Whether the terminal shows more than ASCII. */
  unicode: boolean;
  colour: boolean;
}

export type Style = "bold" | "dim" | "cyan" | "red" | "yellow" | "green";

/** A narrower terminal is written as if it were this wide. */
const NARROWEST = 20;
const MARGIN = "   ";
/** Lines of the terminal, when they are full, for a line that a work printed. */
const MOST_QUOTED = 2;

export class Page {
  readonly #settings: PageSettings;
  readonly #columns: number;
  readonly #lines: string[] = [];

  constructor(settings: PageSettings) {
    this.#settings = settings;
    this.#columns = Math.max(NARROWEST, Math.floor(settings.columns));
  }

  /** Cells of a line beside the margin. */
  get room(): number {
    return this.#columns - MARGIN.length;
  }

  /** What it is about, with a sign before it. */
  head(sign: string, text: Bilingual, style: Style): void {
    // The same in both languages: said once.
    for (const one of new Set(this.#chosen(text))) this.#put(one, ` ${sign} `, MARGIN, style);
  }

  /** One line, whatever its length, in one language. */
  line(sign: string, text: Bilingual, style?: Style): void {
    const { language } = this.#settings;
    const first = ` ${sign} `;
    const shown = this.#shown(inShort(text, language));
    this.#put(cut(shown, this.#columns - cellsOf(this.#shown(first))), first, MARGIN, style);
  }

  blank(): void {
    this.#lines.push("");
  }

  text(text: Bilingual, style?: Style): void {
    for (const one of this.#chosen(text)) this.#put(one, MARGIN, MARGIN, style);
  }

  /** What a work printed, as it stands; of a line that is very long, the beginning. */
  quote(lines: readonly string[]): void {
    const mark = `${MARGIN}│ `;
    const most = MOST_QUOTED * (this.#columns - cellsOf(mark));
    for (const line of lines) this.#put(cut(line, most), mark, mark, "dim");
  }

  /** Lines that are no wider than there is room for. */
  ready(lines: readonly string[]): void {
    this.#lines.push(...lines.map((line) => MARGIN + this.#shown(line)));
  }

  /** The first lines, and how many more there are. */
  upTo(rows: number): string[] {
    if (this.#lines.length <= rows) return this.#lines;
    if (rows < 1) return [];
    const shown = this.#lines.slice(0, rows - 1);
    const more = fillBoth(VIEW.moreLines, { count: String(this.#lines.length - shown.length) });
    const last = new Page(this.#settings);
    last.#put(inShort(more, this.#settings.language), MARGIN, MARGIN, "dim");
    return [...shown, ...last.#lines.slice(0, 1)];
  }

  #chosen(text: Bilingual): string[] {
    const { language } = this.#settings;
    return language === "both" ? [text.hi, text.en] : [text[language]];
  }

  #put(text: string, first: string, rest: string, style?: Style): void {
    const paint = style && pc.createColors(this.#settings.colour)[style];
    const margins = { first: this.#shown(first), rest: this.#shown(rest) };
    const lines = wrap(this.#shown(text), this.#columns, margins);
    this.#lines.push(...lines.map((line) => (paint && line !== "" ? paint(line) : line)));
  }

  #shown(text: string): string {
    return this.#settings.unicode ? text : inAscii(text);
  }
}
