// The cohort on one page: how the scores spread, which mistakes are common, which checks say nothing.

import type { Bilingual } from "@pravah/checks/messages";
import type { Exercise } from "../catalog/exercise.ts";
import type { Skipped } from "../intake/submission.ts";
import { harmless } from "../judge/clean.ts";
import { bilingualHtml, escapeHtml, htmlPage } from "./html-page.ts";
import {
  type ExerciseStatistics,
  type ItemStatistics,
  oddity,
  type Statistics,
} from "./statistics.ts";

/** A line of the list of students. */
export interface StudentLine {
  id: string;
  name: string;
  /** Points per exercise; null where nothing could be graded. */
  scores: Record<string, number | null>;
}

const WORDS = {
  title: { en: "The cohort", hi: "पूरी class" },
  students: { en: "Students", hi: "Students" },
  skipped: { en: "Skipped, and why", hi: "क्या छोड़ा गया, और क्यों" },
  works: { en: "works", hi: "काम" },
  graded: { en: "graded", hi: "जाँचे गए" },
  mean: { en: "mean", hi: "औसत" },
  undecided: { en: "undecided", hi: "तय नहीं हुए" },
  distribution: { en: "Scores", hi: "अंक" },
  misconceptions: { en: "Misconceptions", hi: "ग़लतफ़हमियाँ" },
  checks: { en: "Checks", hi: "Checks" },
  stages: { en: "Not graded, by reason", hi: "जो जाँचे नहीं जा सके, वजह से" },
} satisfies Record<string, Bilingual>;

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

/** @param students one line each, in order; generated while the page is written */
export function* cohortPage(
  statistics: Statistics,
  students: Iterable<StudentLine>,
  skipped: readonly Skipped[],
  catalog: readonly Exercise[],
): Generator<string> {
  const exercises = [...statistics.exercises.values()];
  const mark = "\u0000students\u0000";
  const page = htmlPage({
    title: `${WORDS.title.en} · ${WORDS.title.hi}`,
    body: [
      `<h1>${bilingualHtml(WORDS.title)}</h1>`,
      ...exercises.map((entry) => exerciseHtml(entry, catalog)),
      `<h2>${bilingualHtml(WORDS.students)}</h2>`,
      mark,
      skippedHtml(skipped),
    ].join("\n"),
    style: STYLE,
  });
  const [before = "", after = ""] = page.split(mark);
  yield before;
  const ids = exercises.map(({ exercise }) => exercise);
  yield `<table><thead><tr><th></th>${ids.map((id) => `<th class="number">${escapeHtml(id)}</th>`).join("")}</tr></thead><tbody>\n`;
  for (const { id, name, scores } of students) {
    const cells = ids.map((exercise) => `<td class="number">${cell(scores, exercise)}</td>`);
    yield `<tr><td><a href="${encodeURIComponent(id)}.html">${escapeHtml(harmless(name))}</a></td>${cells.join("")}</tr>\n`;
  }
  yield "</tbody></table>\n";
  yield after;
}

function cell(scores: StudentLine["scores"], exercise: string): string {
  if (!(exercise in scores)) return "";
  return String(scores[exercise] ?? "–");
}

function exerciseHtml(entry: ExerciseStatistics, catalog: readonly Exercise[]): string {
  const exercise = catalog.find(({ id }) => id === entry.exercise);
  const title = exercise ? bilingualHtml(exercise.title) : escapeHtml(entry.exercise);
  const mean = entry.graded === 0 ? "–" : (entry.sum / entry.graded).toFixed(1);
  const facts = (
    [
      ["works", entry.works],
      ["graded", entry.graded],
      ["mean", mean],
      ["undecided", entry.undecided],
    ] as const
  ).map(([key, value]) => `${bilingualHtml(WORDS[key])}: <b>${value}</b>`);
  const bands = entry.distribution.map((count, i) => ({
    label: i === 10 ? "100" : `${10 * i}–${10 * i + 9}`,
    count,
  }));
  return [
    `<h2>${escapeHtml(entry.exercise)} <span class="dim">${title}</span></h2>`,
    `<p>${facts.join(" &#160; ")}</p>`,
    `<h3>${bilingualHtml(WORDS.distribution)}</h3>${bars(bands)}`,
    histogram(WORDS.misconceptions, entry.misconceptions),
    histogram(WORDS.stages, entry.stages),
    `<h3>${bilingualHtml(WORDS.checks)}</h3>${itemsHtml([...entry.items.values()])}`,
  ].join("\n");
}

function histogram(title: Bilingual, counts: ReadonlyMap<string, number>): string {
  if (counts.size === 0) return "";
  const rows = [...counts]
    .map(([label, count]) => ({ label, count }))
    .sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1));
  return `<h3>${bilingualHtml(title)}</h3>${bars(rows)}`;
}

/** Bars as table rows: readable without sight, and copied into a spreadsheet as numbers. */
function bars(rows: readonly { label: string; count: number }[]): string {
  const most = Math.max(1, ...rows.map(({ count }) => count));
  const lines = rows.map(
    ({ label, count }) =>
      `<tr><th>${escapeHtml(label)}</th><td class="number">${count}</td><td class="bar"><span style="width:${((100 * count) / most).toFixed(1)}%"></span></td></tr>`,
  );
  return `<table class="bars">${lines.join("")}</table>`;
}

function itemsHtml(items: readonly ItemStatistics[]): string {
  const rows = items.map((item) => {
    const odd = oddity(item);
    return `<tr><td><code>${escapeHtml(item.id)}</code></td><td class="number">${item.max}</td><td class="number">${item.pass}</td><td class="number">${item.fail}</td><td class="number">${item.todo}</td><td class="dim">${odd ? bilingualHtml(ODD[odd]) : ""}</td></tr>`;
  });
  return `<table><thead><tr><th></th><th class="number">max</th><th class="number">✓</th><th class="number">✗</th><th class="number">○</th><th></th></tr></thead><tbody>${rows.join("")}</tbody></table>`;
}

function skippedHtml(skipped: readonly Skipped[]): string {
  if (skipped.length === 0) return "";
  const rows = skipped.map(
    ({ path, why }) =>
      `<tr><td>${escapeHtml(harmless(path))}</td><td>${escapeHtml(harmless(why))}</td></tr>`,
  );
  return `<h2>${bilingualHtml(WORDS.skipped)}</h2><table>${rows.join("")}</table>`;
}

const STYLE = `
.bars { width: 100%; max-width: 40rem; } .bars th { font-weight: 400; white-space: nowrap; }
.bar { width: 70%; } .bar span { display: block; height: .9rem; background: var(--good); opacity: .7; }
h3 { font-size: 1rem; margin-bottom: .3rem; }
`;
