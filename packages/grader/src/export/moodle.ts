// Moodle's offline grading worksheet, filled in. Grade and feedback always go together: importing
// feedback without the grade loses all grades of the activity.

import { quoted } from "../intake/file-name.ts";
import { numberIn, type Table } from "./csv-text.ts";
import { type FilledTemplate, fillTemplate, scoreCell } from "./fill-template.ts";
import { moodleColumns } from "./moodle-columns.ts";
import { moodlePeople } from "./moodle-people.ts";
import { isWhole, type Sheet } from "./sheet.ts";

/**
 * @throws {InputError} when the table is no grading worksheet
 * @see https://docs.moodle.org/en/Offline_marking
 */
export function moodle(template: Table, sheets: readonly Sheet[]): FilledTemplate {
  const { head } = template;
  const columns = moodleColumns(head);
  const { grade, maximum, feedback } = columns;
  const text = (row: readonly string[], at: number) => row[at]?.trim() ?? "";
  const people = moodlePeople(template, columns, sheets);
  const notes: string[] = [...people.notes];
  const filled = fillTemplate(template, people.sheets, people.rules, (row, sheet) => {
    const points = (score: number) => scaled(score, sheet, text(row, maximum), notes);
    const cells: [number, string | number | null][] = [
      [grade, scoreCell(sheet, text(row, grade), points, notes)],
    ];
    if (feedback >= 0) cells.push([feedback, feedbackOf(sheet)]);
    return cells;
  });
  const once = (lines: readonly string[]) => [...new Set(lines)];
  return {
    ...filled,
    notes: once(notes),
    matched: once(filled.matched),
    ambiguous: once(filled.ambiguous),
  };
}

/** The score on the activity's own scale; two decimals, as Moodle shows them. */
function scaled(score: number, { max }: Sheet, maximum: string, notes: string[]): number {
  const most = numberIn(maximum);
  if (most <= 0)
    notes.push(
      `the worksheet has ${maximum === "" ? "no Maximum grade" : `the Maximum grade ${quoted(maximum)}`}: scores are not scaled, they are the grader's points`,
    );
  const scale = most > 0 && max > 0 ? most / max : 1;
  return Math.round(100 * score * scale) / 100;
}

function feedbackOf(sheet: Sheet): string {
  const { tests, score, max } = sheet;
  const lines = tests
    .filter(({ outcome }) => outcome !== "pass")
    .map(({ name, outcome, points, max: most, message }) =>
      outcome === "ungradable" || outcome === "missing"
        ? `${name}: ${message}`
        : `${name}: ${points} / ${most}`,
    );
  return [...(isWhole(sheet) ? [`${score} / ${max}`] : []), ...lines].join("\n");
}
