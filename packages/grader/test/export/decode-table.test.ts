// A table as Excel, LibreOffice and the LMS save it: its encoding is found, and what is no table is named.

import { describe, expect, it } from "vitest";
import { parseCsv } from "../../src/export/csv-text.ts";
import { decodeTable } from "../../src/export/decode-table.ts";

const TABLE = 'Identifier,Full name,Grade\r\n"Participant 1","Zoë Müller – ñ",\r\n';
const ROWS = [["Participant 1", "Zoë Müller – ñ", ""]];
const utf16be = (text: string) => Buffer.from(text, "utf16le").swap16();

/** In Windows' code page of the West. */
const cp1252 = (text: string) => Buffer.from(text.replaceAll("–", "\x96"), "latin1");

describe("a table's text", () => {
  it.each([
    ["UTF-8", Buffer.from(TABLE)],
    ["UTF-8 with a mark", Buffer.from(`\ufeff${TABLE}`)],
    ["UTF-16 with a mark, as Excel writes it", Buffer.from(`\ufeff${TABLE}`, "utf16le")],
    ["UTF-16, the other order", utf16be(`\ufeff${TABLE}`)],
    ["UTF-16 without a mark", Buffer.from(TABLE, "utf16le")],
    ["UTF-16 without a mark, the other order", utf16be(TABLE)],
    ["code page 1252", cp1252(TABLE)],
  ])("in %s is read", (_, bytes) => {
    const { head, rows } = parseCsv(decodeTable(bytes, "t.csv"), "t.csv");
    expect(head).toEqual(["Identifier", "Full name", "Grade"]);
    expect(rows).toEqual(ROWS);
  });

  it("in Devanagari is read in UTF-8 and UTF-16", () => {
    const table = "Identifier,पूरा नाम,ग्रेड\nParticipant 1,अनिता,\n";
    for (const bytes of [Buffer.from(table), Buffer.from(`\ufeff${table}`, "utf16le")])
      expect(parseCsv(decodeTable(bytes, "t.csv"), "t.csv").rows).toEqual([
        ["Participant 1", "अनिता", ""],
      ]);
  });

  it.each([
    ["an .xlsx", Buffer.from("PK\x03\x04rest", "latin1"), "t.csv is a spreadsheet: save it as CSV"],
    [
      "an .xls",
      Buffer.from("\xd0\xcf\x11\xe0rest", "latin1"),
      "t.csv is a spreadsheet: save it as CSV",
    ],
    ["no text", Buffer.from("a,b\n\0\0\0"), "t.csv is no text: save it as CSV"],
  ])("is not that of %s", (_, bytes, why) => {
    expect(() => decodeTable(bytes, "t.csv")).toThrow(why);
  });
});

describe("Excel's line that names the delimiter", () => {
  it.each([
    ["sep=,\r\nStudent,ID\r\nx,1\r\n"],
    ["\ufeffsep=;\nStudent;ID\nx;1\n"],
    ['"sep=\t"\r\nStudent\tID\r\nx\t1\r\n'],
    ["SEP=;\r\nStudent;ID\r\nx;1\r\n"],
  ])("is no line of the table: %j", (text) => {
    expect(parseCsv(text, "t.csv")).toMatchObject({ head: ["Student", "ID"], rows: [["x", "1"]] });
  });
});
