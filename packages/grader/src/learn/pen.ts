// How texts become lines on this terminal: language, width, signs and colours in one hand.

import type { Bilingual, Language } from "@pravah/checks/messages";
import pc from "picocolors";
import { inAscii } from "../practice/view/ascii.ts";
import { wrap } from "../practice/view/wrap.ts";
import { fit } from "./layout.ts";
import { type Signs, signsOf } from "./signs.ts";

export interface PenSettings {
  language: Language;
  /** Cells of a line; the last cell of a terminal is left free: some break the line behind it. */
  columns: number;
  unicode: boolean;
  colour: boolean;
}

const MARGIN = " ";

export class Pen {
  readonly settings: PenSettings;
  readonly signs: Signs;
  readonly paint: ReturnType<typeof pc.createColors>;

  constructor(settings: PenSettings) {
    this.settings = settings;
    this.signs = signsOf(settings.unicode);
    this.paint = pc.createColors(settings.colour);
  }

  get columns(): number {
    return this.settings.columns;
  }

  /** A text in the language, as this terminal can show it. */
  say(text: Bilingual | string): string {
    const words = typeof text === "string" ? text : text[this.settings.language];
    return this.settings.unicode ? words : inAscii(words);
  }

  /** One line, cut where the terminal ends. */
  line(text: Bilingual | string): string {
    return fit(`${MARGIN}${this.say(text)}`, this.columns);
  }

  /** As many lines as it needs. */
  lines(text: Bilingual | string, indent = MARGIN): string[] {
    return wrap(this.say(text), Math.max(NARROWEST, this.columns), { first: indent });
  }
}

/** Nothing can be wrapped to less. */
const NARROWEST = 12;
