// Moodle's offline grading worksheet, filled in. Grade and feedback always go together: importing
// feedback without the grade loses all grades of the activity.

import type { Table } from "./csv-text.ts";
import { type Filled, fillTemplate } from "./fill-template.ts";
import { moodleColumns } from "./moodle-columns.ts";
import { moodlePeople } from "./moodle-people.ts";
import type { Sheet } from "./sheet.ts";

/**
 * @throws {InputError} when the table is no grading worksheet
 * @see https://docs.moodle.org/en/Offline_marking
 */
export function moodle(template: Table, sheets: readonly Sheet[]): Filled {
  const { head } = template;
  const columns = moodleColumns(head);
  const { grade, maximum, feedback } = columns;
  const text = (row: readonly string[], at: number) => row[at]?.trim() ?? "";
  const people = moodlePeople(template, columns, sheets);
  const filled = fillTemplate(template, people.sheets, people.rules, (row, sheet) =>
    row.map((value, i) => {
      if (i === grade) return gradeOf(sheet, text(row, maximum));
      return i === feedback ? feedbackOf(sheet) : value;
    }),
  );
  const once = (ids: readonly string[]) => [...new Set(ids)];
  return {
    ...filled,
    rows: [head, ...filled.rows],
    notes: people.notes,
    matched: once(filled.matched),
    ambiguous: once(filled.ambiguous),
  };
}

/** The score on the activity's own scale; two decimals, as Moodle shows them. */
function gradeOf({ score, max, undecided }: Sheet, maximum: string): number | null {
  if (undecided.length > 0) return null;
  const most = Number(maximum.replace(",", "."));
  const scale = Number.isFinite(most) && most > 0 && max > 0 ? most / max : 1;
  return Math.round(100 * score * scale) / 100;
}

function feedbackOf({ tests, score, max }: Sheet): string {
  const missed = tests.filter(({ outcome }) => outcome !== "pass");
  const lines = missed.map(({ name, points, max: most }) => `${name}: ${points} / ${most}`);
  return [`${score} / ${max}`, ...lines].join("\n");
}
