// The fragments of one pair, side by side, with the numbers of their lines.

import { harmless } from "../judge/clean.ts";
import { bilingualHtml, bilingualParagraphs, escapeHtml } from "../report/html-text.ts";
import type { FragmentLines } from "./pairs.ts";

const MOST_FRAGMENTS = 20;
/** Of one fragment; who must see more opens the works. */
const MOST_LINES = 120;
const MOST_IN_LINE = 300;

/** @param sources of both works */
export function fragmentHtml(
  fragments: readonly FragmentLines[],
  sources: readonly [left: string, right: string],
): string {
  const [left, right] = sources.map(linesOf) as [string[], string[]];
  const shown = fragments
    .slice(0, MOST_FRAGMENTS)
    .map(
      (fragment) =>
        `<div class="fragment">${side(left, fragment.left, fragment.tokens)}${side(right, fragment.right, fragment.tokens)}</div>`,
    );
  const more = fragments.length - shown.length;
  return more > 0
    ? `${shown.join("")}${bilingualParagraphs({ en: `${more} more fragments`, hi: `और ${more} टुकड़े` }, "dim")}`
    : shown.join("");
}

function side(
  text: readonly string[],
  [from, to]: readonly [number, number],
  tokens: number,
): string {
  const lines = from === to ? `${from}` : `${from}–${to}`;
  const place = bilingualHtml({
    en: `${from === to ? "line" : "lines"} ${lines}, ${tokens} tokens`,
    hi: `line ${lines}, ${tokens} tokens`,
  });
  const last = Math.min(to, from + MOST_LINES - 1);
  const numbered = text
    .slice(from - 1, last)
    .map((line, i) => `<span class="dim">${String(from + i).padStart(4)}</span>  ${cut(line)}`);
  const code = [...numbered, ...(last < to ? ["…"] : [])].join("\n");
  return `<div><p class="dim">${place}</p><pre>${code}</pre></div>`;
}

function cut(line: string): string {
  return escapeHtml(line.length > MOST_IN_LINE ? `${line.slice(0, MOST_IN_LINE)}…` : line);
}

// Cleaned line by line: a mark that would be removed must not move the lines below it.
function linesOf(source: string): string[] {
  return source.split(/\r?\n/).map(harmless);
}
