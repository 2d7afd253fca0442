// The clusters as one HTML page: numbers first, then the matching fragments of each pair side by side.

import { htmlPage } from "../report/html-page.ts";
import { bilingualHtml, bilingualParagraphs, escapeHtml, nameHtml } from "../report/html-text.ts";
import type { Cluster } from "./clusters.ts";
import type { Comparison } from "./compare.ts";
import { fragmentHtml } from "./fragment-html.ts";
import type { Pair } from "./pairs.ts";
import { equalityOf, percent, remarksOn } from "./remarks.ts";

export interface ExerciseClusters extends Comparison {
  exercise: string;
  /** How many clusters there are in all; `clusters` may be the first of them. */
  found: number;
}

const NOTICE = {
  en: "Evidence, not a verdict: two students may come to the same code honestly. Read the fragments and talk to them before you judge.",
  hi: "यह सबूत है, फ़ैसला नहीं: दो students ईमानदारी से भी एक जैसा code लिख सकते हैं। राय बनाने से पहले fragments पढ़िए और उनसे बात कीजिए।",
};

const WORDS = {
  works: { en: "works", hi: "works" },
  similarity: { en: "in common", hi: "कितना मिलता है" },
  longest: { en: "longest piece, in tokens", hi: "सबसे लंबा टुकड़ा, tokens में" },
  slight: { en: "too little to tell", hi: "इतने कम से कुछ नहीं कहा जा सकता" },
  bounded: { en: "not compared to the end", hi: "तुलना पूरी नहीं हुई" },
};

/** @param sourceOf text of a work, by exercise and submission */
export function similarityPage(
  groups: readonly ExerciseClusters[],
  sourceOf: (exercise: string, submission: string) => string,
): string {
  const body = [
    `<h1>${bilingualHtml({ en: "Similar works", hi: "मिलते-जुलते works" })}</h1>`,
    bilingualParagraphs(NOTICE),
    ...groups.map((group) => groupHtml(group, sourceOf)),
  ].join("\n");
  return htmlPage({ title: "Similar works · मिलते-जुलते works", body, style: STYLE });
}

function groupHtml(
  group: ExerciseClusters,
  sourceOf: (exercise: string, submission: string) => string,
): string {
  const { exercise, works, clusters, found } = group;
  const shown = clusters.length < found ? ` (${clusters.length} / ${found})` : "";
  const count = bilingualHtml({
    en: `${works} works, ${found} ${found === 1 ? "cluster" : "clusters"}${shown}`,
    hi: `${works} works, ${found} समूह${shown}`,
  });
  const remarks = remarksOn(group).map((remark) => bilingualParagraphs(remark, "dim"));
  return [
    `<h2>${nameHtml(exercise)} <span class="dim">${count}</span></h2>`,
    ...remarks,
    clusters.length === 0 ? "" : overview(exercise, clusters),
    ...clusters.map((cluster, i) =>
      clusterHtml(cluster, anchor(exercise, i), i === 0, (id) => sourceOf(exercise, id)),
    ),
  ].join("\n");
}

function overview(exercise: string, clusters: readonly Cluster[]): string {
  const rows = clusters.map(({ works, pairs: [strongest] }, i) => {
    const { similarity = 0, longest = 0 } = strongest ?? {};
    return (
      `<tr><td><a href="#${anchor(exercise, i)}">${namesHtml(works)}</a></td>` +
      `<td class="number">${percent(similarity)}</td><td class="number">${longest}</td></tr>`
    );
  });
  const heads = (["similarity", "longest"] as const).map(
    (key) => `<th class="number">${bilingualHtml(WORDS[key])}</th>`,
  );
  return `<table class="overview"><thead><tr><th>${bilingualHtml(WORDS.works)}</th>${heads.join("")}</tr></thead><tbody>${rows.join("")}</tbody></table>`;
}

function clusterHtml(
  cluster: Cluster,
  id: string,
  isOpen: boolean,
  sourceOf: (submission: string) => string,
): string {
  const { works, equal, pairs, found, slight } = cluster;
  const remark = slight ? ` <span class="dim">${bilingualHtml(WORDS.slight)}</span>` : "";
  const more = bilingualParagraphs(
    { en: `${found - pairs.length} more pairs`, hi: `और ${found - pairs.length} जोड़ियाँ` },
    "dim",
  );
  return [
    `<details id="${id}"${isOpen ? " open" : ""}><summary>${namesHtml(works)}${remark}</summary>`,
    ...equal.map((one) => bilingualParagraphs(equalityOf(one))),
    ...pairs.map((pair) => pairHtml(pair, sourceOf)),
    found > pairs.length ? more : "",
    "</details>",
  ].join("\n");
}

function pairHtml(pair: Pair, sourceOf: (submission: string) => string): string {
  const { left, right, similarity, fragments, bounded } = pair;
  const remark = bounded ? ` <span class="dim">${bilingualHtml(WORDS.bounded)}</span>` : "";
  return [
    `<h3>${namesHtml([left, right])}: ${percent(similarity)}${remark}</h3>`,
    fragmentHtml(fragments, [sourceOf(left), sourceOf(right)]),
  ].join("\n");
}

function namesHtml(ids: readonly string[]): string {
  return ids.map(nameHtml).join(" · ");
}

function anchor(exercise: string, index: number): string {
  return `${escapeHtml(exercise)}-${index + 1}`;
}

const STYLE = `
.overview { width: 100%; }
.fragment { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem; border-top: 1px solid var(--line); }
.fragment > div { min-width: 0; }
.fragment pre { background: var(--soft); padding: .5rem; margin: 0 0 1rem; font-size: .8rem; }
@media (max-width: 40rem) { .fragment { grid-template-columns: 1fr; } }
details { border-top: 1px solid var(--line); }
summary { cursor: pointer; padding: .7rem 0; min-height: 2.75rem; }
`;
