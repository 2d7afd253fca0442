// Canvas and Moodle: their own tables are filled in, nobody gets another one's grade, and what does
// not fit is said.

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseCsv } from "../../src/export/csv-text.ts";
import { type ExportFormat, FORMATS, filledText } from "../../src/export/formats.ts";
import { type Sheet, sheetOf } from "../../src/export/sheet.ts";
import { COHORT, fail, graded, pass, ungradable } from "./results.ts";

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
    [
      "Week 8",
      'no column "Week 8"; --column can be:\n  Week 6 (12344)\n  Week 7 – ReLU (12345)\n  Twice (1)\n  Twice (2)',
    ],
    ["Twice", '2 columns "Twice"; --column can be:\n  Twice (1)\n  Twice (2)'],
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

/** A gradebook in which the assignment is worth `points`, and the lines of what is to be imported. */
function gradebook(points: string, lines: string[], mark = ",", newline = "\n") {
  const head = ["Student", "ID", "Section", "Relu (1)"].join(mark);
  const text = [head, ...(points === "none" ? [] : [points]), ...lines, ""].join(newline);
  const filled = format("canvas").fill(parseCsv(text, "g.csv"), sheets, "Relu");
  return { notes: filled.notes, lines: filledText(filled).replace("\ufeff", "").split(newline) };
}

describe("points possible", () => {
  it.each([
    ["    Points Possible,,,50", "30", "scores are scaled to the 50 points possible"],
    ["Points Possible,,,7.5", "4.5", "scores are scaled to the 7.5 points possible"],
    ['Points Possible,,,"12,5"', "7.5", "scores are scaled to the 12.5 points possible"],
    ["Points Possible,,,3.33", "2", "scores are scaled to the 3.33 points possible"],
    ["Points Possible,,,", "60", "has no Points Possible for"],
    ["none", "60", "has no Points Possible for"],
    ["Points Possible,,,0", "60", 'has "0" for "Relu (1)": scores are not scaled'],
    ["Points Possible,,,-5", "60", 'has "-5" for'],
    ["Points Possible,,,(read only)", "60", 'has "(read only)" for'],
  ])("%s: 60 of 100 is %s", (points, score, note) => {
    const { notes, lines } = gradebook(points, ['"Somebody, Else",1002,A,5']);
    expect(lines.filter((line) => line.includes("Somebody"))).toEqual([
      `"Somebody, Else",1002,A,${score}`,
    ]);
    expect(notes.filter((text) => text.includes(note))).toHaveLength(1);
    // What Canvas wrote there stays.
    if (points !== "none") expect(lines[1]).toBe(points);
  });

  it("of a cohort count for an exercise that was not handed in", () => {
    const mosts = new Map([
      ["relu", 100],
      ["vanishing", 100],
    ]);
    const one = sheetOf(COHORT[0] as (typeof COHORT)[0], "en", mosts);
    const text = "Student,ID,Section,Relu (1)\nPoints Possible,,,10\ns001,1,A,\n";
    const filled = format("canvas").fill(parseCsv(text, "g"), [one], "Relu");
    expect(filledText(filled)).toContain("s001,1,A,5\n");
  });
});

describe("a work that could not be graded", () => {
  it("leaves the cell empty, whatever stood there, and says why", () => {
    const { notes, lines } = gradebook("none", ["s003,1,A,40", "s004,2,A,-"]);
    expect(lines.slice(1, 3)).toEqual(["s003,1,A,", "s004,2,A,"]);
    expect(notes).toContain(
      "s003: could not be graded, the cell is left empty (it was 40): relu (parse): cannot be graded <b>",
    );
    expect(notes).toContain(
      "s004: could not be graded, the cell is left empty: relu (infrastructure): cannot be graded <b>",
    );
  });

  it("is one of several exercises, and the sum is not known either", () => {
    const results = [graded("s003", "relu", [pass]), ungradable("s003", "vanishing", "parse")];
    const sheet = sheetOf({ id: "s003", name: "s003", results }, "en");
    const text = "Identifier,Grade,Maximum grade,ID number,Feedback comments\nx,,10,s003,\n";
    const filled = format("moodle").fill(parseCsv(text, "w"), [sheet], "");
    const row = filledText(filled).split("\n")[1];
    expect(row).toBe("x,,10,s003,vanishing: cannot be graded <b>");
    expect(filled.notes).toHaveLength(1);
    const csv = FORMATS.csv as Extract<ExportFormat, { kind: "cohort" }>;
    expect(csv.text([sheet]).split("\r\n")[1]).toBe(
      "s003,s003,60,,,160,vanishing (parse): cannot be graded <b>",
    );
  });
});

describe("what was not filled in", () => {
  const strange = [
    '"Dash, Only",7,-,-5',
    "Minus,8,- see me,=1+1",
    '"Quoted",9,"A"," 4 "',
    'Home,10,@home,"a ""b"""',
    '" Devanagari ",12,स्कूल,+7',
  ];

  it.each([
    [",", "\n"],
    [",", "\r\n"],
    [";", "\n"],
    ["\t", "\r\n"],
  ])("stays as it was, byte for byte, between %j and before %j", (mark, newline) => {
    const lines = strange.map((line) => line.replace(/,(?! )/g, mark));
    expect(gradebook("none", lines, mark, newline).lines.slice(1, -1)).toEqual(lines);
  });

  it("stays so for any table of any cells", () => {
    const cell = fc.oneof(
      fc.string().map((text) => `"${text.replaceAll('"', '""')}"`),
      fc
        .constantFrom("-5", "- see me", "=1+1", "@x", "+1", " a ", "", "'", "1,5", "स्कूल")
        .map((text) => (text.includes(",") ? `"${text}"` : text)),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 6 }), (rows) => {
        const lines = rows.map(([name, note], i) => `x${i},${name},${note},`);
        const text = ["Identifier,Full name,Note,Grade", ...lines, ""].join("\r\n");
        const filled = format("moodle").fill(parseCsv(text, "w"), [], "");
        expect(filledText(filled)).toBe(`\ufeff${text}`);
      }),
    );
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
