// Canvas' gradebook CSV: the exported gradebook, with one column filled in.

import { InputError } from "../files/input-error.ts";
import { quoted, shownName } from "../intake/file-name.ts";
import { canvasColumns, canvasDoubts, canvasRules } from "./canvas-people.ts";
import { type CsvCell, numberIn, type Table } from "./csv-text.ts";
import { type FilledTemplate, fillTemplate, type Match, scoreCell } from "./fill-template.ts";
import type { Sheet } from "./sheet.ts";

const MOST_COLUMNS = 40;

/**
 * @param assignment title of the column, with or without Canvas' number: `Week 7 – ReLU (12345)`
 * @returns the table to import: identity columns and this assignment only
 * @throws {InputError} when the table is no gradebook, or has no or several such columns
 * @see instructure/canvas-lms, lib/gradebook_importer.rb
 */
export function canvas(
  template: Table,
  sheets: readonly Sheet[],
  assignment: string,
): FilledTemplate {
  const { head, rows } = template;
  const columns = canvasColumns(head);
  if (columns === null) {
    throw new InputError(
      "canvas: this is no exported gradebook: its columns begin with Student, ID, … Section (or LastName, FirstName, ID, … Section)",
    );
  }
  const at = assignmentColumn(head, assignment);
  const notes = canvasDoubts(rows, sheets, columns);
  const possible = pointsPossible(template, at, notes);
  const rules = canvasRules(columns).map(
    (rule): Match =>
      (row, sheet) =>
        !isPointsLine(row) && rule(row, sheet),
  );
  const filled = fillTemplate(template, sheets, rules, (row, sheet) => {
    const points = (score: number) => scaled(score, sheet.max, possible);
    return [[at, scoreCell(sheet, row[at] ?? "", points, notes)]];
  });
  const shown = (row: readonly CsvCell[]) => [
    ...row.slice(0, columns.section + 1),
    row[at] ?? null,
  ];
  return { ...filled, rows: filled.rows.map(shown), notes };
}

/** What the assignment is worth in the gradebook, or null where it does not say so. */
function pointsPossible({ head, rows }: Table, at: number, notes: string[]): number | null {
  const title = quoted(head[at] ?? "");
  const cell = rows.find(isPointsLine)?.[at]?.trim();
  const points = numberIn(cell ?? "");
  if (points > 0) {
    notes.push(`scores are scaled to the ${points} points possible of ${title}`);
    return points;
  }
  const said = cell === undefined || cell === "" ? "no Points Possible" : quoted(cell);
  notes.push(
    `the gradebook has ${said} for ${title}: scores are not scaled, they are the grader's points`,
  );
  return null;
}

/** Canvas compares at two decimals. */
function scaled(score: number, max: number, possible: number | null): number {
  if (possible === null || max === 0) return score;
  return Math.round((100 * score * possible) / max) / 100;
}

function assignmentColumn(head: readonly string[], assignment: string): number {
  const wanted = assignment.trim();
  const titled = (title: string) =>
    title.trim() === wanted || title.replace(/ \(\d+\)\s*$/, "").trim() === wanted;
  const found = head.flatMap((title, i) => (titled(title) ? [i] : []));
  if (found.length === 1) return found[0] as number;
  const among = found.length === 0 ? assignmentsOf(head) : found.map((i) => head[i] ?? "");
  const why = found.length === 0 ? "no column" : `${found.length} columns`;
  const list = among.slice(0, MOST_COLUMNS).map((title) => `\n  ${shownName(title.trim())}`);
  const more = among.length - list.length;
  throw new InputError(
    `canvas: the gradebook has ${why} ${quoted(assignment)}; --column can be:${list.join("")}${more > 0 ? `\n  … ${more} more` : ""}`,
  );
}

/** Titles behind the columns that say who it is. */
function assignmentsOf(head: readonly string[]): string[] {
  const section = head.findIndex((name) => name.includes("Section"));
  return head.slice(section + 1).filter((title) => title.trim() !== "");
}

/** `    Points Possible,,,,,10`, which Canvas writes below the header. */
function isPointsLine(row: readonly string[]): boolean {
  return row[0]?.trim() === "Points Possible";
}
