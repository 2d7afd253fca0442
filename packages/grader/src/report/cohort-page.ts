// The cohort on one page: how the scores spread, which mistakes are common, which checks say nothing.

import type { Exercise } from "../catalog/exercise.ts";
import type { Skipped } from "../intake/submission.ts";
import { inBothLanguages } from "../judge/reasons.ts";
import { WORDS } from "./cohort-words.ts";
import { EXERCISE_STYLE, exerciseSection, meanOf } from "./exercise-section.ts";
import { htmlPage } from "./html-page.ts";
import { barCell, wideTable } from "./html-table.ts";
import { bilingualHtml, escapeHtml, nameHtml } from "./html-text.ts";
import type { ExerciseStatistics, Statistics } from "./statistics.ts";

/** A line of the list of students. */
export interface StudentLine {
  id: string;
  name: string;
  /** Points per exercise; null where nothing could be graded. */
  scores: Record<string, number | null>;
}

/** Where the list of them begins; ids of exercises stand beside it. */
const STUDENTS = "all-students";

/** @param students one line each, in order; generated while the page is written */
export function* cohortPage(
  statistics: Statistics,
  students: Iterable<StudentLine>,
  skipped: readonly Skipped[],
  catalog: readonly Exercise[],
): Generator<string> {
  const exercises = [...statistics.exercises.values()];
  const mark = "\u0000students\u0000";
  const ids = exercises.map(({ exercise }) => escapeHtml(exercise));
  const heads = ids.map((id) => `<th class="number">${id}</th>`).join("");
  const head = `<thead><tr><th>${bilingualHtml(WORDS.student)}</th>${heads}</tr></thead>`;
  const page = htmlPage({
    title: `${WORDS.title.en} · ${WORDS.title.hi}`,
    body: [
      `<h1>${bilingualHtml(WORDS.title)}</h1>`,
      overview(exercises),
      ...exercises.map((entry) => exerciseSection(entry, catalog)),
      `<h2 id="${STUDENTS}">${bilingualHtml(WORDS.students)}</h2>`,
      wideTable(WORDS.students, `<table>${head}<tbody>${mark}</tbody></table>`),
      skippedHtml(skipped),
    ].join("\n"),
    style: EXERCISE_STYLE,
  });
  const [before = "", after = ""] = page.split(mark);
  yield `${before}\n`;
  for (const { id, name, scores } of students) {
    const cells = exercises.map(
      ({ exercise }) => `<td class="number">${cell(scores, exercise)}</td>`,
    );
    // Two students may have one name.
    const called = name === id ? "" : ` <small>${nameHtml(id)}</small>`;
    yield `<tr><th scope="row"><a href="${encodeURIComponent(id)}.html">${nameHtml(name)}</a>${called}</th>${cells.join("")}</tr>
`;
  }
  yield after;
}

function cell(scores: StudentLine["scores"], exercise: string): string {
  if (!(exercise in scores)) return "";
  return String(scores[exercise] ?? "–");
}

/** The way into a long page, and what to look at first: where the mean is low. */
function overview(exercises: readonly ExerciseStatistics[]): string {
  const rows = exercises.map((entry) => {
    const { exercise, works, graded, sum, items } = entry;
    const max = [...items.values()].reduce((points, item) => points + item.max, 0);
    const share = sum / Math.max(1, graded * max);
    return (
      `<tr><th scope="row"><a href="#${escapeHtml(exercise)}">${escapeHtml(exercise)}</a></th>` +
      `<td class="number">${works}</td><td class="number">${meanOf(entry)}</td>${barCell(share)}</tr>`
    );
  });
  const heads = (["works", "mean"] as const).map(
    (key) => `<th class="number">${bilingualHtml(WORDS[key])}</th>`,
  );
  const students = `<p><a href="#${STUDENTS}">${bilingualHtml(WORDS.students)} ↓</a></p>`;
  return `<table class="bars"><thead><tr><th>${bilingualHtml(WORDS.exercise)}</th>${heads.join("")}<td></td></tr></thead><tbody>${rows.join("")}</tbody></table>${students}`;
}

function skippedHtml(skipped: readonly Skipped[]): string {
  if (skipped.length === 0) return "";
  const rows = skipped.map(
    ({ path, why }) =>
      `<tr><td>${nameHtml(path)}</td><td>${bilingualHtml(inBothLanguages(why), "<br>")}</td></tr>`,
  );
  return `<h2>${bilingualHtml(WORDS.skipped)}</h2><table>${rows.join("")}</table>`;
}
