// How many cells of a terminal a text takes, and where it may be cut. Terminals do not agree about
// Devanagari and emoji: some draw कि in one cell, most in two. A line is safe where the widest of them holds.

import stringWidth from "string-width";

const segmenter = new Intl.Segmenter("hi", { granularity: "grapheme" });

/** What a reader sees as one sign: a consonant with its vowel, a conjunct, an emoji of several parts. */
export function graphemesOf(text: string): string[] {
  return isPlain(text) ? [...text] : Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** The most cells that a terminal gives to `text`, which holds no line break. */
export function cellsOf(text: string): number {
  if (isPlain(text)) return text.length;
  return graphemesOf(text).reduce((sum, grapheme) => sum + cellsOfOne(grapheme), 0);
}

const PLAIN = /^[\x20-\x7e]*$/;
const isPlain = (text: string) => PLAIN.test(text);

const known = new Map<string, number>();
/** Enough for the signs of two languages; a work can print more. */
const MOST_KNOWN = 4000;

function cellsOfOne(grapheme: string): number {
  let cells = known.get(grapheme);
  if (cells === undefined) {
    // As one sign, and as its characters side by side.
    const apart = [...grapheme].reduce((sum, char) => sum + cellsOfCharacter(char), 0);
    cells = Math.max(stringWidth(grapheme), apart);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(grapheme, cells);
  }
  return cells;
}

/** Vowel signs that stand beside their consonant (ा, ि, ी) take a cell where they are not joined to it. */
const SPACING_MARK = /\p{Mc}/u;

function cellsOfCharacter(char: string): number {
  return SPACING_MARK.test(char) ? 1 : stringWidth(char);
}
