// Hygiene for text that came from a work: it is going to a terminal, a CI log and a web page.

import type { Bilingual } from "@pravah/checks/messages";

const MAX_LINES = 20;
const MAX_LINE = 500;

// biome-ignore-start lint/suspicious/noControlCharactersInRegex: they are what is removed
// Escape sequences (CSI, OSC, and their 8-bit forms), whole, so that no half of one stays behind.
const ESCAPES = /\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)?|(?:\x1b\[|\x9b)[0-9;?]*[ -/]*[@-~]?|\x1b./g;
// Control bytes but tab and newline; zero-width, bidirectional and other invisible marks.
const INVISIBLE =
  /[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/g;
// biome-ignore-end lint/suspicious/noControlCharactersInRegex: they are what is removed

// `::error::` and `##[group]` are commands to CI systems when they begin a line.
const CI_COMMAND = /^(\s*)(::|##\[)/gm;

/** Text without anything that a terminal, a CI log or a page would obey. */
export function harmless(text: string): string {
  return text
    .replaceAll("\r\n", "\n")
    .replace(ESCAPES, "")
    .replace(INVISIBLE, "")
    .replace(CI_COMMAND, "$1·$2");
}

/** Harmless text of at most 20 lines of 500 characters. */
export function clean(text: string): string {
  const lines = harmless(text).trim().split("\n");
  const shown = lines
    .slice(0, MAX_LINES)
    .map((line) => (line.length > MAX_LINE ? `${line.slice(0, MAX_LINE)}…` : line));
  return shown.join("\n") + (lines.length > MAX_LINES ? "\n…" : "");
}

export function cleanBoth(text: Bilingual): Bilingual {
  return { en: clean(text.en), hi: clean(text.hi) };
}
