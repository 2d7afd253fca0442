// Canvas and Moodle: their own tables are filled in, nobody gets another one's grade, and what does
// not fit is said.

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parseCsv } from "../../src/export/csv-text.ts";
import { type ExportFormat, FORMATS, filledText } from "../../src/export/formats.ts";
import { type Sheet, sheetOf } from "../../src/export/sheet.ts";
import { COHORT, fail, graded, pass } from "./results.ts";

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));
const table = (file: string) => parseCsv(readFileSync(here(`./golden/${file}`), "utf8"), file);
const format = (name: string) => FORMATS[name] as Extract<ExportFormat, { kind: "template" }>;
const sheets: Sheet[] = [
  // Who has a number of the LMS is called there as in the file's name.
  ...COHORT.map(({ lmsUser, ...student }) =>
    sheetOf(lmsUser === undefined ? student : { ...student, lmsUser, name: "somebodyelse" }, "en"),
  ),
  sheetOf(
    { id: "s005", name: "s005 Kumar", results: [graded("s005", "relu", [pass, fail])] },
    "en",
  ),
  sheetOf({ id: "s009", name: "nobody", results: [graded("s009", "relu", [pass])] }, "en"),
];

describe("canvas", () => {
  const fill = (column: string) =>
    format("canvas").fill(table("canvas-gradebook.csv"), sheets, column);

  it("fills the assignment's column: by its number, SIS id, login or name, in Canvas' own order", async () => {
    const filled = fill("Week 7 – ReLU");
    expect(filled.matched).toEqual(["s001", "s002", "s003", "s004", "s005"]);
    expect(filled.unmatched).toEqual(["s009"]);
    await expect(filledText(filled)).toMatchFileSnapshot(here("./golden/canvas-filled.csv"));
  });

  it("takes the title with Canvas' number too", () => {
    expect(fill("Week 7 – ReLU (12345)").matched).toHaveLength(5);
  });

  it("gives nobody's line to two submissions", () => {
    const twin = { ...(sheets[0] as Sheet), id: "twin", name: "s001" };
    const { matched, ambiguous } = format("canvas").fill(
      table("canvas-gradebook.csv"),
      [sheets[0] as Sheet, twin],
      "Week 7 – ReLU",
    );
    expect(matched).toEqual(["s001"]);
    expect(ambiguous).toEqual(["twin"]);
  });

  it.each([
    ["Week 8", 'no column "Week 8"'],
    ["Twice", '2 columns "Twice"'],
  ])("says what is wrong with the column %s", (column, message) => {
    expect(() => fill(column)).toThrow(message);
  });

  it("says what is no gradebook", () => {
    const other = parseCsv("a,b\n1,2\n", "x.csv");
    expect(() => format("canvas").fill(other, sheets, "a")).toThrow(
      "this is no exported gradebook",
    );
  });
});

describe("moodle", () => {
  const fill = () => format("moodle").fill(table("moodle-worksheet.csv"), sheets, "");

  it("fills grade and feedback together, on the activity's scale", async () => {
    const filled = fill();
    expect(filled.matched).toEqual(["s001", "s002", "s003", "s004", "s005"]);
    await expect(filledText(filled)).toMatchFileSnapshot(here("./golden/moodle-filled.csv"));
  });

  it("says what is no worksheet", () => {
    const other = parseCsv("Name,Grade\n", "x.csv");
    expect(() => format("moodle").fill(other, sheets, "")).toThrow("this is no grading worksheet");
  });
});

describe("parseCsv", () => {
  it("reads commas, semicolons and tabs, a byte order mark and quotes", () => {
    for (const mark of [",", ";", "\t"]) {
      const text = `\ufeff"a${mark}""x"""${mark}b\r\n1${mark}2\r\n`;
      expect(parseCsv(text, "t")).toMatchObject({ head: [`a${mark}"x"`, "b"], rows: [["1", "2"]] });
    }
  });

  it.each([
    ["", "t.csv: it is empty"],
    ['a,"b\n1,2', "t.csv: "],
  ])("names the file where it cannot", (text, message) => {
    expect(() => parseCsv(text, "t.csv")).toThrow(message);
  });
});
