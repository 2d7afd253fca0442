// CSV as RFC 4180 writes it, safe in a spreadsheet.

import { parse } from "csv-parse/sync";
import { InputError } from "../input-error.ts";

/** A byte order mark, so that spreadsheets read Devanagari as what it is. */
const BOM = "\ufeff";

/** @returns lines that end with CRLF, as RFC 4180 has them */
export function csvText(rows: readonly (readonly (string | number | null)[])[]): string {
  return BOM + rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

/**
 * A name such as `=HYPERLINK(…)` would be run by a spreadsheet: an apostrophe in front makes it text.
 * Numbers are the grader's own and stay numbers.
 */
function cell(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  // A lone dash, as LMS write it for nothing, runs nothing.
  const text = /^[=+\-@\t\r]./s.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** What a spreadsheet or LMS exported. */
export interface Table {
  head: string[];
  rows: string[][];
  delimiter: "," | ";" | "\t";
}

/** Excel's own line that names the delimiter. */
const NAMED_DELIMITER = /^\ufeff?"?sep=([,;\t])"?\r?\n/i;

/** @throws {InputError} naming the file and what is wrong with it */
export function parseCsv(whole: string, place: string): Table {
  const text = whole.replace(NAMED_DELIMITER, "");
  const named = NAMED_DELIMITER.exec(whole)?.[1] as Table["delimiter"] | undefined;
  const [first = ""] = text.split(/\r?\n/, 1);
  const delimiters = [",", ";", "\t"] as const;
  const count = (mark: string) => first.split(mark).length;
  const likely = delimiters.reduce((best, mark) => (count(mark) > count(best) ? mark : best));
  const delimiter = named ?? likely;
  try {
    const [head = [], ...rows] = parse(text, {
      bom: true,
      delimiter,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as string[][];
    if (head.length === 0) throw new Error("it is empty");
    return { head, rows, delimiter };
  } catch (error) {
    throw new InputError(`${place}: ${(error as Error).message}`);
  }
}
