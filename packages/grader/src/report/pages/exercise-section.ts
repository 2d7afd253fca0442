// One exercise on the cohort's page: how the scores spread, which mistakes are common, which checks say nothing.

import { type Bilingual, bilingual } from "@pravah/checks/messages";
import { SIGNS } from "@pravah/checks/signs";
import { type Html, type HtmlPart, html } from "@pravah/markup";
import type { Exercise } from "../../catalog/exercise.ts";
import { harmless } from "../../judge/clean.ts";
import type { Stage } from "../../work/problem.ts";
import { type ItemStatistics, oddity } from "../statistics/items.ts";
import { meanScore } from "../statistics/mean-score.ts";
import type { ExerciseStatistics } from "../statistics/statistics.ts";
import { COHORT_WORDS, STAGES } from "./cohort-words.ts";
import { barCell, numberCell, numberHead, wideFrame } from "./html-table.ts";
import { bilingualHtml, bilingualLines } from "./html-text.ts";

const ODD: Record<"nobody-fails" | "nobody-passes", Bilingual> = {
  "nobody-fails": bilingual({
    en: "nobody fails it: does it still tell anything?",
    hi: "कोई fail नहीं होता: क्या यह कुछ बताता है?",
  }),
  "nobody-passes": bilingual({
    en: "nobody passes it: is the task clear?",
    hi: "कोई पास नहीं होता: क्या task साफ़ है?",
  }),
};

/** Scores, mistakes, and what each check says. */
export function* exerciseSection(
  entry: ExerciseStatistics,
  catalog: readonly Exercise[],
): Generator<HtmlPart> {
  const exercise = catalog.find(({ id }) => id === entry.exercise);
  const id = harmless(entry.exercise);
  const title = exercise ? bilingualHtml(exercise.title) : id;
  const bands = entry.distribution.map((count, i) => ({
    label: i === 10 ? "100" : `${10 * i}–${10 * i + 9}`,
    count,
  }));
  yield html`<h2 id="${id}">${id} <span class="dim">${title}</span></h2>`;
  yield factsHtml(entry);
  yield html`<h3>${bilingualHtml(COHORT_WORDS.distribution)}</h3>${bars(bands)}`;
  yield histogram(COHORT_WORDS.misconceptions, entry.misconceptions, (label) =>
    labelHtml(label, meaningOf(exercise, label)),
  );
  yield histogram(COHORT_WORDS.stages, entry.stages, stageHtml);
  yield html`<h3>${bilingualHtml(COHORT_WORDS.checks)}</h3>${itemsHtml([...entry.items.values()])}`;
}

function factsHtml(entry: ExerciseStatistics): Html {
  const facts = (
    [
      ["works", entry.works],
      ["graded", entry.graded],
      ["mean", meanScore(entry.sum, entry.graded)],
      ["undecided", entry.undecided],
    ] as const
  ).map(
    ([key, value]) =>
      html`<div><dt>${bilingualHtml(COHORT_WORDS[key])}</dt><dd>${value}</dd></div>`,
  );
  return html`<dl class="facts">${facts}</dl>`;
}

function meaningOf(exercise: Exercise | undefined, misconception: string): Bilingual | undefined {
  const en = exercise?.feedback.en.misconceptions[misconception];
  const hi = exercise?.feedback.hi.misconceptions[misconception];
  return en === undefined || hi === undefined ? undefined : { en, hi };
}

interface Bar {
  label: Html | string;
  count: number;
}

/** What was counted, most first; nothing where nothing was. */
function histogram(
  title: Bilingual,
  counts: ReadonlyMap<string, number>,
  label: (key: string) => Html | string,
): Html | null {
  if (counts.size === 0) return null;
  const rows = [...counts]
    .sort(([a, most], [b, more]) => more - most || (a < b ? -1 : 1))
    .map(([key, count]) => ({ label: label(key), count }));
  return html`<h3>${bilingualHtml(title)}</h3>${bars(rows)}`;
}

/** Bars as table rows: readable without sight, and copied into a spreadsheet as numbers. */
function bars(rows: readonly Bar[]): Html {
  const most = Math.max(1, ...rows.map(({ count }) => count));
  const lines = rows.map(
    ({ label, count }) =>
      html`<tr><th scope="row">${label}</th>${numberCell(count)}${barCell(count / most)}</tr>`,
  );
  return html`<table class="bars"><tbody>${lines}</tbody></table>`;
}

/** The word for a stage; the stage itself where an older run has one that is no more. */
function stageHtml(stage: string): Html | string {
  const words: Bilingual | undefined = STAGES[stage as Stage];
  return words ? bilingualLines(words) : harmless(stage);
}

function labelHtml(label: string, meaning: Bilingual | undefined): Html {
  const id = html`<code>${harmless(label)}</code>`;
  return meaning === undefined ? id : html`${id}<br>${bilingualLines(meaning)}`;
}

function itemsHtml(items: readonly ItemStatistics[]): Html {
  const heads = [bilingualHtml(COHORT_WORDS.points), ...Object.values(SIGNS)].map(numberHead);
  const head = html`<thead><tr><th>${bilingualHtml(COHORT_WORDS.check)}</th>${heads}<th>${bilingualHtml(COHORT_WORDS.passing)}</th></tr></thead>`;
  const { before, after } = wideFrame(COHORT_WORDS.checks);
  return html`${before}<table class="items">${head}<tbody>${items.map(itemRow)}</tbody></table>${after}`;
}

function itemRow(item: ItemStatistics): Html {
  const { id, max, pass, fail, todo } = item;
  const odd = oddity(item);
  const remark = odd && html`<br><span class="odd">${bilingualHtml(ODD[odd])}</span>`;
  const numbers = [max, pass, fail, todo].map(numberCell);
  const bar = barCell(pass / Math.max(1, pass + fail + todo));
  return html`<tr><th scope="row"><code>${harmless(id)}</code>${remark}</th>${numbers}${bar}</tr>`;
}

export const EXERCISE_STYLE = `
.bars { width: 100%; max-width: 40rem; } .bars tbody th { width: 50%; } .bars .bar { width: 50%; }
.facts { display: flex; flex-wrap: wrap; gap: .75rem; margin: 0; }
.facts div { background: var(--raised); border: 1px solid var(--line); border-radius: 8px; padding: .5rem 1rem; }
.facts dt { color: var(--dim); font-size: .875rem; }
.facts dd { margin: 0; font-size: 1.4rem; font-weight: 600; font-variant-numeric: tabular-nums; }
.items { width: 100%; } .items .bar { width: 25%; } .odd { color: var(--wait); font-size: .875rem; }
`;
