// Canvas' gradebook CSV: the exported gradebook, with one column filled in.

import { InputError } from "../input-error.ts";
import { canvasColumns, canvasDoubts, canvasRules } from "./canvas-people.ts";
import type { Table } from "./csv-text.ts";
import { type Filled, fillTemplate } from "./fill-template.ts";
import type { Sheet } from "./sheet.ts";

/**
 * @param assignment title of the column, with or without Canvas' number: `Week 7 – ReLU (12345)`
 * @returns the table to import: identity columns and this assignment only
 * @throws {InputError} when the table is no gradebook, or has no or several such columns
 * @see instructure/canvas-lms, lib/gradebook_importer.rb
 */
export function canvas(template: Table, sheets: readonly Sheet[], assignment: string): Filled {
  const { head, rows } = template;
  const columns = canvasColumns(head);
  if (columns === null) {
    throw new InputError(
      "canvas: this is no exported gradebook: its columns begin with Student, ID, … Section (or LastName, FirstName, ID, … Section)",
    );
  }
  const at = assignmentColumn(head, assignment);
  const people = { ...template, rows: rows.filter((row) => !isPointsLine(row)) };
  const filled = fillTemplate(people, sheets, canvasRules(columns), (row, sheet) =>
    row.map((value, i) => (i === at ? scoreOf(sheet) : value)),
  );
  const kept = (row: readonly (string | number | null)[]) => [
    ...row.slice(0, columns.section + 1),
    row[at] ?? null,
  ];
  const points = rows.filter(isPointsLine).map(kept);
  const notes = canvasDoubts(rows, sheets, columns);
  return { ...filled, rows: [kept(head), ...points, ...filled.rows.map(kept)], notes };
}

function assignmentColumn(head: readonly string[], assignment: string): number {
  const wanted = assignment.trim();
  const titled = (title: string) =>
    title.trim() === wanted || title.replace(/ \(\d+\)\s*$/, "").trim() === wanted;
  const found = head.flatMap((title, i) => (titled(title) ? [i] : []));
  if (found.length === 1) return found[0] as number;
  const why = found.length === 0 ? "no column" : `${found.length} columns`;
  throw new InputError(`canvas: the gradebook has ${why} "${assignment}"`);
}

/** `    Points Possible,,,,,10`, which Canvas writes below the header. */
function isPointsLine(row: readonly string[]): boolean {
  return row[0]?.trim() === "Points Possible";
}

/** An undecided work keeps what stands in the gradebook's column empty: no score, not a 0. */
function scoreOf({ score, undecided }: Sheet): number | null {
  return undecided.length > 0 ? null : score;
}
