// One exercise on the cohort's page: how the scores spread, which mistakes are common, which checks say nothing.

import type { Bilingual } from "@pravah/checks/messages";
import type { Exercise } from "../catalog/exercise.ts";
import type { Stage } from "../work/problem.ts";
import { STAGES, WORDS } from "./cohort-words.ts";
import { barCell, wideTable } from "./html-table.ts";
import { bilingualHtml, escapeHtml } from "./html-text.ts";
import { type ExerciseStatistics, type ItemStatistics, oddity } from "./statistics.ts";

const ODD: Record<"nobody-fails" | "nobody-passes", Bilingual> = {
  "nobody-fails": {
    en: "nobody fails it: does it still tell anything?",
    hi: "कोई fail नहीं होता: क्या यह कुछ बताता है?",
  },
  "nobody-passes": {
    en: "nobody passes it: is the task clear?",
    hi: "कोई पास नहीं होता: क्या task साफ़ है?",
  },
};

/** In points; a dash where nothing could be graded. */
export function meanOf({ graded, sum }: ExerciseStatistics): string {
  return graded === 0 ? "–" : (sum / graded).toFixed(1);
}

/** Scores, mistakes, and what each check says. */
export function exerciseSection(entry: ExerciseStatistics, catalog: readonly Exercise[]): string {
  const exercise = catalog.find(({ id }) => id === entry.exercise);
  const title = exercise ? bilingualHtml(exercise.title) : escapeHtml(entry.exercise);
  const facts = (
    [
      ["works", entry.works],
      ["graded", entry.graded],
      ["mean", meanOf(entry)],
      ["undecided", entry.undecided],
    ] as const
  ).map(([key, value]) => `<div><dt>${bilingualHtml(WORDS[key])}</dt><dd>${value}</dd></div>`);
  const bands = entry.distribution.map((count, i) => ({
    label: i === 10 ? "100" : `${10 * i}–${10 * i + 9}`,
    count,
  }));
  return [
    `<h2 id="${escapeHtml(entry.exercise)}">${escapeHtml(entry.exercise)} <span class="dim">${title}</span></h2>`,
    `<dl class="facts">${facts.join("")}</dl>`,
    `<h3>${bilingualHtml(WORDS.distribution)}</h3>${bars(bands)}`,
    histogram(WORDS.misconceptions, entry.misconceptions, (id) => meaningOf(exercise, id)),
    stagesHtml(entry.stages),
    `<h3>${bilingualHtml(WORDS.checks)}</h3>${itemsHtml([...entry.items.values()])}`,
  ].join("\n");
}

function meaningOf(exercise: Exercise | undefined, misconception: string): Bilingual | undefined {
  const en = exercise?.feedback.en.misconceptions[misconception];
  const hi = exercise?.feedback.hi.misconceptions[misconception];
  return en === undefined || hi === undefined ? undefined : { en, hi };
}

interface Bar {
  /** HTML. */
  label: string;
  count: number;
}

function stagesHtml(counts: ReadonlyMap<string, number>): string {
  if (counts.size === 0) return "";
  const rows = [...counts]
    .map(([stage, count]) => ({ stage, count, words: STAGES[stage as Stage] }))
    .sort((a, b) => b.count - a.count || (a.stage < b.stage ? -1 : 1))
    .map(({ stage, count, words }) => ({
      label: words ? bilingualHtml(words, "<br>") : escapeHtml(stage),
      count,
    }));
  return `<h3>${bilingualHtml(WORDS.stages)}</h3>${bars(rows)}`;
}

function histogram(
  title: Bilingual,
  counts: ReadonlyMap<string, number>,
  meaning: (label: string) => Bilingual | undefined,
): string {
  if (counts.size === 0) return "";
  const rows = [...counts]
    .sort(([a, most], [b, more]) => more - most || (a < b ? -1 : 1))
    .map(([label, count]) => ({ label: labelHtml(label, meaning(label)), count }));
  return `<h3>${bilingualHtml(title)}</h3>${bars(rows)}`;
}

/** Bars as table rows: readable without sight, and copied into a spreadsheet as numbers. */
function bars(rows: readonly Bar[]): string {
  const most = Math.max(1, ...rows.map(({ count }) => count));
  const lines = rows.map(
    ({ label, count }) =>
      `<tr><th scope="row">${label}</th><td class="number">${count}</td>${barCell(count / most)}</tr>`,
  );
  return `<table class="bars"><tbody>${lines.join("")}</tbody></table>`;
}

function labelHtml(label: string, meaning: Bilingual | undefined): string {
  const id = `<code>${escapeHtml(label)}</code>`;
  return meaning === undefined ? id : `${id}<br>${bilingualHtml(meaning, "<br>")}`;
}

function itemsHtml(items: readonly ItemStatistics[]): string {
  const rows = items.map((item) => {
    const { id, max, pass, fail, todo } = item;
    const odd = oddity(item);
    const numbers = [max, pass, fail, todo].map((count) => `<td class="number">${count}</td>`);
    const remark = odd ? `<br><span class="odd">${bilingualHtml(ODD[odd])}</span>` : "";
    return (
      `<tr><th scope="row"><code>${escapeHtml(id)}</code>${remark}</th>${numbers.join("")}` +
      `${barCell(pass / Math.max(1, pass + fail + todo))}</tr>`
    );
  });
  const heads = [bilingualHtml(WORDS.points), "✓", "✗", "○"].map(
    (head) => `<th class="number">${head}</th>`,
  );
  const head = `<thead><tr><th>${bilingualHtml(WORDS.check)}</th>${heads.join("")}<th>${bilingualHtml(WORDS.passing)}</th></tr></thead>`;
  const table = `<table class="items">${head}<tbody>${rows.join("")}</tbody></table>`;
  return wideTable(WORDS.checks, table);
}

export const EXERCISE_STYLE = `
.bars { width: 100%; max-width: 40rem; } .bars tbody th { width: 50%; } .bars .bar { width: 50%; }
.facts { display: flex; flex-wrap: wrap; gap: .75rem; margin: 0; }
.facts div { background: var(--raised); border: 1px solid var(--line); border-radius: 8px; padding: .5rem 1rem; }
.facts dt { color: var(--dim); font-size: .875rem; }
.facts dd { margin: 0; font-size: 1.4rem; font-weight: 600; font-variant-numeric: tabular-nums; }
.items { width: 100%; } .items .bar { width: 25%; } .odd { color: var(--wait); font-size: .875rem; }
`;
