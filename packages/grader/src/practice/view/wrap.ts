// A paragraph as lines of a terminal: broken between words, and inside of one only where it is longer than a
// line. Code in backticks is one word.

import { cellsOf, graphemesOf } from "./cells.ts";

export interface Margins {
  /** Stands before the first line. */
  first?: string;
  /** Stands before the others. */
  rest?: string;
}

/**
 * Wraps each line of `text` to at most `columns` cells. Spaces at which a line is broken are dropped, nothing
 * else is.
 *
 * @param columns more than the margins take, by at least one sign
 */
export function wrap(text: string, columns: number, margins: Margins = {}): string[] {
  const { first = "", rest = first } = margins;
  const paragraphs = text.replaceAll("\t", "    ").split(/\r?\n/);
  return paragraphs.flatMap((paragraph, i) =>
    wrapParagraph(paragraph, columns, i === 0 ? first : rest, rest),
  );
}

function wrapParagraph(text: string, columns: number, first: string, rest: string): string[] {
  const lines: string[] = [];
  const width = columns - cellsOf(rest);
  let line = first;
  let room = columns - cellsOf(first);
  let isEmpty = true;

  function put(piece: string, cells: number): void {
    line += piece;
    room -= cells;
    isEmpty = false;
  }
  function breakLine(): void {
    lines.push(line.replace(/ +$/, ""));
    line = rest;
    room = width;
    isEmpty = true;
  }
  function place({ spaces, signs }: Word): void {
    const word = signs.join("");
    const cells = cellsOf(word);
    if (spaces + cells <= room) return put(" ".repeat(spaces) + word, spaces + cells);
    if (cells <= (isEmpty ? room : width)) {
      if (!isEmpty) breakLine();
      return put(word, cells);
    }
    const parts = wordsOf(signs);
    // Code that is longer than a line is broken at its own spaces.
    if (parts.length > 1) {
      for (const [i, part] of parts.entries()) place(i === 0 ? { ...part, spaces } : part);
      return;
    }
    if (room - spaces >= LEAST_ROOM) put(" ".repeat(spaces), spaces);
    else if (!isEmpty) breakLine();
    for (const sign of signs) {
      const size = cellsOf(sign);
      if (size > room && !isEmpty) breakLine();
      put(sign, size);
    }
  }

  for (const atom of atomsOf(graphemesOf(text))) place(atom);
  lines.push(line.replace(/ +$/, ""));
  return lines;
}

/** Less than this is no room to begin a long word in. */
const LEAST_ROOM = 12;

interface Word {
  /** How many stand before it. */
  spaces: number;
  signs: readonly string[];
}

/** What stands together: words, and code with the spaces in it. */
function atomsOf(signs: readonly string[]): Word[] {
  let inCode = false;
  return split(signs, (sign, i) => {
    // A backtick that no other follows opens nothing.
    if (sign === "`") inCode = !inCode && signs.indexOf("`", i + 1) > 0;
    return sign === " " && !inCode;
  });
}

function wordsOf(signs: readonly string[]): Word[] {
  return split(signs, (sign) => sign === " ");
}

function split(
  signs: readonly string[],
  isSpace: (sign: string, index: number) => boolean,
): Word[] {
  const words: Word[] = [];
  let spaces = 0;
  let word: string[] = [];
  signs.forEach((sign, i) => {
    if (!isSpace(sign, i)) {
      word.push(sign);
      return;
    }
    if (word.length > 0) {
      words.push({ spaces, signs: word });
      spaces = 0;
      word = [];
    }
    spaces++;
  });
  return word.length > 0 ? [...words, { spaces, signs: word }] : words;
}
