// The pairs as one HTML page: numbers first, then each pair's matching fragments side by side.

import { harmless } from "../judge/clean.ts";
import { htmlPage } from "../report/html-page.ts";
import { bilingualHtml, bilingualParagraphs, escapeHtml } from "../report/html-text.ts";
import type { FragmentLines, Pair } from "./pairs.ts";

export interface ExercisePairs {
  exercise: string;
  /** How many works were compared. */
  works: number;
  pairs: readonly Pair[];
  /** How many pairs there are in all; `pairs` may be the first of them. */
  found: number;
}

const NOTICE = {
  en: "Evidence, not a verdict: two students may come to the same code honestly. Read the fragments and talk to them before you judge.",
  hi: "यह सबूत है, फ़ैसला नहीं: दो students ईमानदारी से भी एक जैसा code लिख सकते हैं। राय बनाने से पहले fragments पढ़िए और उनसे बात कीजिए।",
};

const HEAD = {
  pair: { en: "pair", hi: "जोड़ी" },
  similarity: { en: "in common", hi: "कितना मिलता है" },
  longest: { en: "longest piece, in tokens", hi: "सबसे लंबा टुकड़ा, tokens में" },
};

/** @param sourceOf text of a work, by exercise and submission */
export function similarityPage(
  groups: readonly ExercisePairs[],
  sourceOf: (exercise: string, submission: string) => string,
): string {
  const body = [
    `<h1>${bilingualHtml({ en: "Similar works", hi: "मिलते-जुलते works" })}</h1>`,
    bilingualParagraphs(NOTICE),
    ...groups.map((group) => groupHtml(group, sourceOf)),
  ].join("\n");
  return htmlPage({ title: "Similar works · मिलते-जुलते works", body, style: STYLE });
}

/** 83 % */
export function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}

function groupHtml(
  { exercise, works, pairs, found }: ExercisePairs,
  sourceOf: (exercise: string, submission: string) => string,
): string {
  const shown = pairs.length < found ? ` (${pairs.length} / ${found})` : "";
  const count = bilingualHtml({
    en: `${works} works, ${found} pairs${shown}`,
    hi: `${works} works, ${found} जोड़ियाँ${shown}`,
  });
  const head = `<h2>${escapeHtml(exercise)} <span class="dim">${count}</span></h2>`;
  if (pairs.length === 0) return head;
  const rows = pairs.map(
    ({ left, right, similarity, longest }, i) =>
      `<tr><td class="pair"><a href="#${anchor(exercise, i)}">${name(left)} · ${name(right)}</a></td>` +
      `<td class="number">${percent(similarity)}</td><td class="number">${longest}</td></tr>`,
  );
  const table =
    `<table><thead><tr><th>${bilingualHtml(HEAD.pair)}</th><th class="number">${bilingualHtml(HEAD.similarity)}</th>` +
    `<th class="number">${bilingualHtml(HEAD.longest)}</th></tr></thead><tbody>${rows.join("")}</tbody></table>`;
  const details = pairs.map((pair, i) => {
    const texts = [pair.left, pair.right].map((id) => linesOf(sourceOf(exercise, id)));
    const fragments = pair.fragments.map((fragment) => fragmentHtml(fragment, texts));
    return (
      `<details id="${anchor(exercise, i)}"${i === 0 ? " open" : ""}><summary>${name(pair.left)} · ${name(pair.right)}: ` +
      `${percent(pair.similarity)}</summary>${fragments.join("")}</details>`
    );
  });
  return [head, table, ...details].join("\n");
}

function fragmentHtml({ left, right, tokens }: FragmentLines, texts: readonly string[][]): string {
  const [leftText = [], rightText = []] = texts;
  return (
    `<div class="fragment"><div><p class="dim">${place(left)}, ${tokens} tokens</p>${code(leftText, left)}</div>` +
    `<div><p class="dim">${place(right)}</p>${code(rightText, right)}</div></div>`
  );
}

function place([from, to]: readonly [number, number]): string {
  return from === to ? `line ${from}` : `lines ${from}–${to}`;
}

function code(lines: readonly string[], [from, to]: readonly [number, number]): string {
  const shown = lines
    .slice(from - 1, to)
    .map(
      (line, i) => `<span class="dim">${String(from + i).padStart(4)}</span>  ${escapeHtml(line)}`,
    );
  return `<pre>${shown.join("\n")}</pre>`;
}

// Cleaned line by line: a mark that would be removed must not move the lines below it.
function linesOf(source: string): string[] {
  return source.split(/\r?\n/).map(harmless);
}

function name(id: string): string {
  return escapeHtml(harmless(id));
}

function anchor(exercise: string, index: number): string {
  return `${escapeHtml(exercise)}-${index + 1}`;
}

const STYLE = `
.pair { white-space: nowrap; }
.fragment { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem; border-top: 1px solid var(--line); }
.fragment pre { background: var(--soft); padding: .5rem; margin: 0 0 1rem; font-size: .8rem; }
@media (max-width: 40rem) { .fragment { grid-template-columns: 1fr; } }
summary { cursor: pointer; padding: .7rem 0; min-height: 2.75rem; }
`;
