// Moodle's offline grading worksheet, filled in. Grade and feedback always go together: importing
// feedback without the grade loses all grades of the activity.

import { InputError } from "../input-error.ts";
import type { Table } from "./csv-text.ts";
import { type Filled, fillTemplate, sameName } from "./fill-template.ts";
import type { Sheet } from "./sheet.ts";

/**
 * @throws {InputError} when the table is no grading worksheet
 * @see https://docs.moodle.org/en/Offline_marking
 */
export function moodle(template: Table, sheets: readonly Sheet[]): Filled {
  const { head } = template;
  const column = (title: string) => head.findIndex((name) => name.trim() === title);
  const [identifier, name, number, mail, grade, maximum, feedback] = [
    "Identifier",
    "Full name",
    "ID number",
    "Email address",
    "Grade",
    "Maximum grade",
    "Feedback comments",
  ].map(column) as [number, number, number, number, number, number, number];
  if (identifier < 0 || grade < 0) {
    throw new InputError(
      "moodle: this is no grading worksheet: it needs the columns Identifier and Grade",
    );
  }
  const text = (row: readonly string[], at: number) => row[at]?.trim() ?? "";
  const filled = fillTemplate(
    template,
    sheets,
    [
      (row, { lmsUser }) =>
        lmsUser !== undefined && text(row, identifier) === `Participant ${lmsUser}`,
      (row, { id, name: handed }) =>
        text(row, number) !== "" && [id, handed].includes(text(row, number)),
      // Moodle tells e-mail addresses apart by case.
      (row, { id, name: handed }) =>
        text(row, mail) !== "" && [id, handed].includes(text(row, mail)),
      (row, { name: handed }) => sameName(text(row, name), handed),
    ],
    (row, sheet) =>
      row.map((value, i) => {
        if (i === grade) return gradeOf(sheet, text(row, maximum));
        return i === feedback ? feedbackOf(sheet) : value;
      }),
  );
  return { ...filled, rows: [head, ...filled.rows] };
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
