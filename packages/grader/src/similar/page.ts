// The clusters as one HTML page: numbers first, then the matching fragments of each pair side by side.

import { type Bilingual, bilingual, fillBoth } from "@pravah/checks/messages";
import { type Html, type HtmlPart, html, joined } from "@pravah/markup";
import { harmless } from "../judge/clean.ts";
import { htmlPage } from "../report/pages/html-page.ts";
import { numberCell, numberHead } from "../report/pages/html-table.ts";
import { bilingualHtml, bilingualParagraphs, nameHtml } from "../report/pages/html-text.ts";
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

const NOTICE = bilingual({
  en: "Evidence, not a verdict: two students may come to the same code honestly. Read the fragments and talk to them before you judge.",
  hi: "यह सबूत है, फ़ैसला नहीं: दो students ईमानदारी से भी एक जैसा code लिख सकते हैं। राय बनाने से पहले fragments पढ़िए और उनसे बात कीजिए।",
});

const WORDS = {
  title: bilingual({ en: "Similar works", hi: "मिलते-जुलते works" }),
  cluster: bilingual({
    en: "{works} works, {found} cluster{shown}",
    hi: "{works} works, {found} समूह{shown}",
  }),
  clusters: bilingual({
    en: "{works} works, {found} clusters{shown}",
    hi: "{works} works, {found} समूह{shown}",
  }),
  morePairs: bilingual({ en: "{n} more pairs", hi: "और {n} जोड़ियाँ" }),
  works: bilingual({ en: "works", hi: "works" }),
  similarity: bilingual({ en: "in common", hi: "कितना मिलता है" }),
  longest: bilingual({ en: "longest piece, in tokens", hi: "सबसे लंबा टुकड़ा, tokens में" }),
  slight: bilingual({ en: "too little to tell", hi: "इतने कम से कुछ नहीं कहा जा सकता" }),
  bounded: bilingual({ en: "not compared to the end", hi: "तुलना पूरी नहीं हुई" }),
};

/** @param sourceOf text of a work, by exercise and submission */
export function similarityPage(
  groups: readonly ExerciseClusters[],
  sourceOf: (exercise: string, submission: string) => string,
): string {
  const title = `${WORDS.title.en} · ${WORDS.title.hi}`;
  return [...htmlPage({ title, style: STYLE }, body(groups, sourceOf))].join("");
}

function* body(
  groups: readonly ExerciseClusters[],
  sourceOf: (exercise: string, submission: string) => string,
): Generator<HtmlPart> {
  yield html`<h1>${bilingualHtml(WORDS.title)}</h1>`;
  yield bilingualParagraphs(NOTICE);
  for (const group of groups) yield* groupHtml(group, sourceOf);
}

function* groupHtml(
  group: ExerciseClusters,
  sourceOf: (exercise: string, submission: string) => string,
): Generator<HtmlPart> {
  const { exercise, works, clusters, found } = group;
  const shown = clusters.length < found ? ` (${clusters.length} / ${found})` : "";
  const words = found === 1 ? WORDS.cluster : WORDS.clusters;
  const count = bilingualHtml(fillBoth(words, { works, found, shown }));
  yield html`<h2>${nameHtml(exercise)} <span class="dim">${count}</span></h2>`;
  for (const remark of remarksOn(group)) yield bilingualParagraphs(remark, "dim");
  yield clusters.length > 0 && overview(exercise, clusters);
  for (const [i, cluster] of clusters.entries())
    yield* clusterHtml(cluster, anchor(exercise, i), i === 0, (id) => sourceOf(exercise, id));
}

function overview(exercise: string, clusters: readonly Cluster[]): Html {
  const rows = clusters.map(({ works, pairs: [strongest] }, i) => {
    const { similarity = 0, longest = 0 } = strongest ?? {};
    const numbers = [percent(similarity), longest].map(numberCell);
    return html`<tr><td><a href="#${anchor(exercise, i)}">${namesHtml(works)}</a></td>${numbers}</tr>`;
  });
  const heads = (["similarity", "longest"] as const).map((key) =>
    numberHead(bilingualHtml(WORDS[key])),
  );
  const head = html`<thead><tr><th>${bilingualHtml(WORDS.works)}</th>${heads}</tr></thead>`;
  return html`<table class="overview">${head}<tbody>${rows}</tbody></table>`;
}

function* clusterHtml(
  cluster: Cluster,
  id: string,
  isOpen: boolean,
  sourceOf: (submission: string) => string,
): Generator<HtmlPart> {
  const { works, equal, pairs, found, slight } = cluster;
  const summary = html`<summary>${namesHtml(works)}${slight && remarkHtml(WORDS.slight)}</summary>`;
  yield html`<details id="${id}"${isOpen && html` open`}>${summary}`;
  for (const one of equal) yield bilingualParagraphs(equalityOf(one));
  for (const pair of pairs) yield* pairHtml(pair, sourceOf);
  const more = found - pairs.length;
  yield more > 0 && bilingualParagraphs(fillBoth(WORDS.morePairs, { n: more }), "dim");
  yield html`</details>`;
}

function* pairHtml(pair: Pair, sourceOf: (submission: string) => string): Generator<HtmlPart> {
  const { left, right, similarity, fragments, bounded } = pair;
  const remark = bounded && remarkHtml(WORDS.bounded);
  yield html`<h3>${namesHtml([left, right])}: ${percent(similarity)}${remark}</h3>`;
  yield fragmentHtml(fragments, [sourceOf(left), sourceOf(right)]);
}

function remarkHtml(words: Bilingual): Html {
  return html` <span class="dim">${bilingualHtml(words)}</span>`;
}

function namesHtml(ids: readonly string[]): Html {
  return joined(ids.map(nameHtml), " · ");
}

function anchor(exercise: string, index: number): string {
  return `${harmless(exercise)}-${index + 1}`;
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
