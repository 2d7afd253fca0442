// Hygiene for text that came from a work, or for the name of a file: it is going to a terminal, a CI
// log and a web page. Whatever is shown anywhere passes here.

import type { Bilingual } from "@pravah/checks/messages";
import { jsonWithoutCommands, withoutCommands } from "./ci-commands.ts";
import { INVISIBLE, VARIATIONS } from "./unseen.ts";

const MAX_LINES = 20;
const MAX_LINE = 500;

// biome-ignore-start lint/suspicious/noControlCharactersInRegex: they are what is removed
// Escape sequences (CSI, OSC, and their 8-bit forms), whole, so that no half of one stays behind.
const ESCAPES = /\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)?|(?:\x1b\[|\x9b)[0-9;?]*[ -/]*[@-~]?|\x1b./g;
const COLOUR = /(\x1b\[[0-9;]*m)/;
// All but tab and newline.
const CONTROL = /[\x00-\x08\x0b-\x1f\x7f-\x9f]/g;
// biome-ignore-end lint/suspicious/noControlCharactersInRegex: they are what is removed
// All but letters, marks, digits, punctuation, symbols, the plain space and joiners: line breaks,
// control bytes, lone surrogates.
const UNSHOWN = /[^\p{L}\p{M}\p{N}\p{P}\p{S} \u200c\u200d]/gu;

/** Text without anything that a terminal, a CI log or a page would obey or would not show. */
export function harmless(text: string): string {
  return withoutCommands(withoutUnseen(text));
}

/** Lines of our own, with their colours where there may be any, otherwise harmless. */
export function printable(text: string, inColour: boolean): string {
  if (!inColour) return harmless(text);
  const parts = text.split(COLOUR);
  return withoutCommands(
    parts.map((part, i) => (i % 2 === 1 ? part : withoutUnseen(part))).join(""),
  );
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

/** A name as one harmless line, with a mark for every character that cannot be shown. */
export function harmlessName(name: string): string {
  const line = name.replace(VARIATIONS, "").replace(INVISIBLE, "�").replace(UNSHOWN, "�");
  return withoutCommands(line);
}

/**
 * JSON of a value for a terminal, with the same meaning: what would be obeyed or not seen is written as
 * an escape.
 */
export function printableJson(json: string): string {
  return jsonWithoutCommands(json.replace(INVISIBLE, escaped).replace(CONTROL, escaped));
}

function escaped(char: string): string {
  const units = char.split("").map((unit) => unit.charCodeAt(0).toString(16).padStart(4, "0"));
  return units.map((unit) => `\\u${unit}`).join("");
}

function withoutUnseen(text: string): string {
  return text
    .replaceAll("\r\n", "\n")
    .replace(ESCAPES, "")
    .replace(CONTROL, "")
    .replace(INVISIBLE, "");
}
