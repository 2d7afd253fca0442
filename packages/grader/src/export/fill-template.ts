// Fills the table that an LMS exported: who is who is its business, and so is its header.

import type { Table } from "./csv-text.ts";
import type { Sheet } from "./sheet.ts";

export interface Filled {
  rows: (string | number | null)[][];
  /** What an instructor should know. */
  notes: string[];
  /** Names of those whose grade was filled in. */
  matched: string[];
  /** Submissions that no line is for, and those that several lines could be for. */
  unmatched: string[];
  ambiguous: string[];
}

/** How a line of the template and a submission are recognised as the same person: first rule first. */
export type Match = (row: readonly string[], sheet: Sheet) => boolean;

/**
 * @param rules tried in order; the first that finds exactly one line decides
 * @param fill the line with its grade
 */
export function fillTemplate(
  { rows }: Table,
  sheets: readonly Sheet[],
  rules: readonly Match[],
  fill: (row: readonly string[], sheet: Sheet) => (string | number | null)[],
): Filled {
  const filled: (string | number | null)[][] = rows.map((row) => [...row]);
  const taken = new Map<number, string>();
  const outcome: Filled = { rows: filled, notes: [], matched: [], unmatched: [], ambiguous: [] };
  for (const sheet of sheets) {
    const found = lineOf(rows, sheet, rules);
    if (found === "none") outcome.unmatched.push(sheet.id);
    else if (found === "several" || taken.has(found)) outcome.ambiguous.push(sheet.id);
    else {
      taken.set(found, sheet.id);
      filled[found] = fill(rows[found] ?? [], sheet);
      outcome.matched.push(sheet.id);
    }
  }
  return outcome;
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
