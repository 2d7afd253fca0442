// Fills the table that an LMS exported: who is who is its business, and so is its header.

import { shownName } from "../intake/file-name.ts";
import type { CsvCell, Table } from "./csv-text.ts";
import { isWhole, type Sheet, whyUnknown } from "./sheet.ts";

export interface FilledTemplate {
  /** The template's own form, which is kept. */
  table: Table;
  /** The head, then the lines: what was not filled in is as it was found. */
  rows: CsvCell[][];
  /** What an instructor should know: how points were scaled, which cells stay empty and why. */
  notes: string[];
  /** Names of those whose grade was filled in. */
  matched: string[];
  /** Submissions that no line is for, and those that several lines could be for. */
  unmatched: string[];
  ambiguous: string[];
}

/** How a line of the template and a submission are recognised as the same person: first rule first. */
export type Match = (row: readonly string[], sheet: Sheet) => boolean;

/** What is written into a line, by column. */
export type Own = readonly (readonly [column: number, value: string | number | null])[];

/**
 * @param rules tried in order; the first that finds exactly one line decides
 * @param fill what a line gets
 */
export function fillTemplate(
  table: Table,
  sheets: readonly Sheet[],
  rules: readonly Match[],
  fill: (row: readonly string[], sheet: Sheet) => Own,
): FilledTemplate {
  const { rows, kept } = table;
  const filled: CsvCell[][] = kept.map((row) => [...row]);
  const taken = new Map<number, string>();
  const outcome: FilledTemplate = {
    table,
    rows: filled,
    notes: [],
    matched: [],
    unmatched: [],
    ambiguous: [],
  };
  for (const sheet of sheets) {
    const found = lineOf(rows, sheet, rules);
    if (found === "none") outcome.unmatched.push(sheet.id);
    else if (found === "several" || taken.has(found)) outcome.ambiguous.push(sheet.id);
    else {
      taken.set(found, sheet.id);
      const line = filled[found + 1] ?? [];
      for (const [column, value] of fill(rows[found] ?? [], sheet)) line[column] = value;
      outcome.matched.push(sheet.id);
    }
  }
  return outcome;
}

/** The cell that gets a score, or nothing where part of the work could not be graded, and why. */
export function scoreCell(
  sheet: Sheet,
  before: string,
  points: (score: number) => number,
  notes: string[],
): number | null {
  if (isWhole(sheet)) return points(sheet.score);
  const had = /^[\s-]*$/.test(before) ? "" : ` (it was ${shownName(before)})`;
  notes.push(
    `${sheet.id}: could not be graded, the cell is left empty${had}: ${whyUnknown(sheet)}`,
  );
  return null;
}

function lineOf(
  rows: readonly string[][],
  sheet: Sheet,
  rules: readonly Match[],
): number | "none" | "several" {
  for (const rule of rules) {
    const lines = rows.flatMap((row, i) => (rule(row, sheet) ? [i] : []));
    if (lines.length === 1) return lines[0] as number;
    if (lines.length > 1) return "several";
  }
  return "none";
}

/** Two names that a person would read as one: case, accents' encoding and spaces do not count. */
export function sameName(a: string, b: string): boolean {
  const plain = (name: string) => name.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim();
  return plain(a) === plain(b) && plain(a) !== "";
}
