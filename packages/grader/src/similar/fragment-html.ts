// The fragments of one pair, side by side, with the numbers of their lines.

import { bilingual, fillBoth } from "@pravah/checks/messages";
import { type Html, html, joined } from "@pravah/markup";
import { harmless } from "../judge/clean.ts";
import { bilingualHtml, bilingualParagraphs } from "../report/pages/html-text.ts";
import type { FragmentLines } from "./pairs.ts";

const MOST_FRAGMENTS = 20;
/** Of one fragment; who must see more opens the works. */
const MOST_LINES = 120;
const MOST_IN_LINE = 300;

const WORDS = {
  line: bilingual({ en: "line {lines}, {tokens} tokens", hi: "line {lines}, {tokens} tokens" }),
  lines: bilingual({ en: "lines {lines}, {tokens} tokens", hi: "line {lines}, {tokens} tokens" }),
  more: bilingual({ en: "{n} more fragments", hi: "और {n} टुकड़े" }),
};

/** @param sources of both works */
export function fragmentHtml(
  fragments: readonly FragmentLines[],
  sources: readonly [left: string, right: string],
): Html {
  const [left, right] = sources.map(linesOf) as [string[], string[]];
  const shown = fragments
    .slice(0, MOST_FRAGMENTS)
    .map(
      (fragment) =>
        html`<div class="fragment">${side(left, fragment.left, fragment.tokens)}${side(right, fragment.right, fragment.tokens)}</div>`,
    );
  const n = fragments.length - shown.length;
  return html`${shown}${n > 0 && bilingualParagraphs(fillBoth(WORDS.more, { n }), "dim")}`;
}

function side(
  text: readonly string[],
  [from, to]: readonly [number, number],
  tokens: number,
): Html {
  const lines = from === to ? `${from}` : `${from}–${to}`;
  const words = from === to ? WORDS.line : WORDS.lines;
  const place = bilingualHtml(fillBoth(words, { lines, tokens }));
  const last = Math.min(to, from + MOST_LINES - 1);
  const numbered = text
    .slice(from - 1, last)
    .map((line, i) => html`<span class="dim">${String(from + i).padStart(4)}</span>  ${cut(line)}`);
  const code = joined([...numbered, last < to && "…"], "\n");
  return html`<div><p class="dim">${place}</p><pre>${code}</pre></div>`;
}

/** Harmless once more: the cut may leave half of a character. */
function cut(line: string): string {
  return harmless(line.length > MOST_IN_LINE ? `${line.slice(0, MOST_IN_LINE)}…` : line);
}

// Cleaned line by line: a mark that would be removed must not move the lines below it.
function linesOf(source: string): string[] {
  return source.split(/\r?\n/).map(harmless);
}
