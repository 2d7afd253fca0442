// CSV as RFC 4180 writes it, safe in a spreadsheet.

import { parse } from "csv-parse/sync";
import { InputError } from "../files/input-error.ts";

/** A byte order mark, so that spreadsheets read Devanagari as what it is. */
const BOM = "\ufeff";

/** A cell of somebody else's table, to be written as it was found, quotes included. */
export interface Kept {
  kept: string;
}

export type CsvCell = string | number | null | Kept;

/** @returns lines that end with CRLF, as RFC 4180 has them, unless the table that is filled has others */
export function csvText(
  rows: readonly (readonly CsvCell[])[],
  { delimiter, newline }: Pick<Table, "delimiter" | "newline"> = COMMAS,
): string {
  return BOM + rows.map((row) => row.map(cell).join(delimiter) + newline).join("");
}

/**
 * A name such as `=HYPERLINK(…)` would be run by a spreadsheet: an apostrophe in front makes it text.
 * Numbers are the grader's own and stay numbers.
 */
function cell(value: CsvCell): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  if (typeof value === "object") return value.kept;
  // A lone dash, as LMS write it for nothing, runs nothing.
  return encoded(/^[=+\-@\t\r]./s.test(value) ? `'${value}` : value);
}

function encoded(text: string): string {
  return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** What a spreadsheet or LMS exported. */
export interface Table {
  head: string[];
  rows: string[][];
  delimiter: "," | ";" | "\t";
  newline: "\r\n" | "\n" | "\r";
  /** Every cell as it was found: the head, then the rows. */
  kept: Kept[][];
}

/** The number in a cell, with a comma or a point before its decimals; 0 where it holds none. */
export function numberIn(cell: string): number {
  return /^\d+([.,]\d+)?$/.test(cell) ? Number(cell.replace(",", ".")) : 0;
}

const COMMAS = { delimiter: ",", newline: "\r\n" } as const;
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
    const newline = (/\r\n|\n|\r/.exec(text)?.[0] ?? "\r\n") as Table["newline"];
    const found = cellsOf(text.replace(/^\ufeff/, ""), delimiter);
    const kept = [head, ...rows].map((row, y) =>
      row.map((value, x): Kept => {
        const as = found[y]?.[x] ?? "";
        return { kept: unquoted(as) === value ? as : encoded(value) };
      }),
    );
    return { head, rows, delimiter, newline, kept };
  } catch (error) {
    throw new InputError(`${place}: ${(error as Error).message}`);
  }
}

/** The cells of a table that has been parsed, as they stand in its text; empty lines do not count. */
function cellsOf(text: string, delimiter: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let from = 0;
  let isQuoted = false;
  const endRow = (at: number) => {
    row.push(text.slice(from, at));
    if (row.length > 1 || row[0] !== "") rows.push(row);
    row = [];
  };
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (char === '"') isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (char === delimiter) {
      row.push(text.slice(from, at));
      from = at + 1;
    } else if (char === "\n" || char === "\r") {
      endRow(at);
      if (char === "\r" && text[at + 1] === "\n") at++;
      from = at + 1;
    }
  }
  endRow(text.length);
  return rows;
}

function unquoted(kept: string): string {
  return kept.startsWith('"') ? kept.slice(1, -1).replaceAll('""', '"') : kept;
}
