// Nobody gets another one's mark: a number and a name must agree, a group's work is for its lines, and
// who is not found is said.

import { describe, expect, it } from "vitest";
import { parseCsv } from "../../src/export/csv-text.ts";
import { type ExportFormat, FORMATS } from "../../src/export/formats.ts";
import { type Sheet, sheetOf } from "../../src/export/sheet.ts";
import { graded, pass } from "./results.ts";

const format = (name: string) => FORMATS[name] as Extract<ExportFormat, { kind: "template" }>;

function sheet(name: string, lmsUser?: string): Sheet {
  const id = lmsUser === undefined ? name : `${name}-${lmsUser}`;
  const student = { id, name, ...(lmsUser !== undefined && { lmsUser }) };
  return sheetOf({ ...student, results: [graded(id, "relu", [pass])] }, "en");
}

/** Who got a grade, by the name in the table's first or second column. */
function gradesOf(
  system: "moodle" | "canvas",
  csv: string,
  sheets: readonly Sheet[],
): { grades: (string | undefined)[]; notes: string[]; unmatched: string[]; ambiguous: string[] } {
  const table = parseCsv(csv, "t.csv");
  const { rows, notes, unmatched, ambiguous } = format(system).fill(table, sheets, "relu");
  const titles = (rows[0] ?? []).map(plain);
  const at =
    system === "moodle" ? titles.findIndex((title) => MARK.test(title ?? "")) : titles.length - 1;
  return {
    grades: rows.slice(1).map((row) => plain(row[at] ?? null)),
    notes,
    unmatched,
    ambiguous,
  };
}

const MARK = /^(Grade|Bewertung|Note|Nota|ग्रेड|Calificación|Cijfer)$/;

/** A cell, also one that is kept as it was found. */
function plain(cell: unknown): string | undefined {
  const value = typeof cell === "object" && cell !== null ? Object.values(cell)[0] : cell;
  return value === null || value === "" ? undefined : String(value);
}

const MOODLE = `Identifier,Full name,ID number,Email address,Status,Group,Grade,Maximum grade,Feedback comments
Participant 41,Asha Rao,n1,a@x.org,Submitted,Group A,,60,
Participant 42,Ben Kumar,n2,b@x.org,Submitted,Group B,,60,
Participant 43,Anita Sharma,n3,c@x.org,Submitted,Group A,,60,
Participant 44,अनिता राव,n4,d@x.org,Submitted,Group B,,60,
`;

describe("Moodle", () => {
  it("a group with a participant's number is its lines', not that participant's", () => {
    const { grades, notes, unmatched } = gradesOf("moodle", MOODLE, [sheet("Group A", "42")]);
    expect(grades).toEqual(["60", undefined, "60", undefined]);
    expect(notes.join("\n")).toContain(
      'Group A-42: filled in for the 2 lines of the group "Group A"',
    );
    expect(unmatched).toEqual([]);
  });

  it("a group without a number too; a member's own work comes first", () => {
    const own = { ...sheet("Asha Rao", "41"), score: 30 };
    const { grades, ambiguous } = gradesOf("moodle", MOODLE, [sheet("Group A"), own]);
    expect(grades).toEqual(["30", undefined, "60", undefined]);
    expect(ambiguous).toEqual([]);
  });

  it.each([
    ["its own", "Ben Kumar"],
    ["with the group before it", "Group B-Ben Kumar"],
    ["with a group that the table does not know", "Tutorial 1-Ben Kumar"],
    ["the family name first", "Kumar Ben"],
    ["blind", "Participant"],
    ["blind, in another language", "Teilnehmerin"],
    ["blind, with the group", "Group B-Participant"],
  ])("a number and a name that agree are a line's: %s", (_, name) => {
    expect(gradesOf("moodle", MOODLE, [sheet(name, "42")]).grades[1]).toBe("60");
  });

  it("a name in Devanagari agrees whatever its encoding", () => {
    const name = "अनिता राव".normalize("NFD");
    expect(gradesOf("moodle", MOODLE, [sheet(name, "44")]).grades[3]).toBe("60");
  });

  it("a number whose name is another one's fills nothing, and that is said", () => {
    const { grades, notes, unmatched } = gradesOf("moodle", MOODLE, [sheet("Carla Diaz", "42")]);
    expect(grades).toEqual([undefined, undefined, undefined, undefined]);
    expect(unmatched).toEqual(["Carla Diaz-42"]);
    expect(notes).toContain(
      'Carla Diaz-42: participant 42 is called "Ben Kumar" there, and this is "Carla Diaz": not filled in',
    );
  });

  it("a name whose number is another one's fills nothing", () => {
    expect(gradesOf("moodle", MOODLE, [sheet("Ben Kumar", "99")]).unmatched).toEqual([
      "Ben Kumar-99",
    ]);
  });

  it.each([
    [
      "German",
      "ID,Vollständiger Name,E-Mail-Adresse,Gruppe,Bewertung,Bestwertung,Feedback als Kommentar",
      "Teilnehmer/in41,Asha Rao,a@x.org,Group A,,60,",
    ],
    [
      "Hindi",
      "Identifier,पूरा नाम,ID संख्या,ई-मेल पता,ग्रेड,Maximum grade,प्रतिक्रिया टिप्पणी",
      "Participant 41,Asha Rao,n,a@x.org,,60,",
    ],
    [
      "French",
      "Identifiant,Nom complet,Numéro d’identification,Groupe,Note,Note maximale,Feedback par commentaires",
      "Participant 41,Asha Rao,n,Group A,,60,",
    ],
    [
      "Spanish",
      "Identificador,Nombre completo,Calificación,Calificación máxima,Comentarios de retroalimentación",
      "Participante 41,Asha Rao,,60,",
    ],
    [
      "Portuguese",
      'Identificador,"Nome completo",Status,Nota,"Nota máxima","Comentários de feedback"',
      'Participante41,"Asha Rao",x,,"60,00",',
    ],
    [
      "Dutch",
      "Identificatie,Volledige naam,Cijfer,Maximaal cijfer,Feedback tekstvak",
      "Deelnemer 41,Asha Rao,,60,",
    ],
  ])("a worksheet in %s is filled", (_, head, row) => {
    const table = parseCsv(`${head}\n${row}\n`, "t.csv");
    const { rows, matched } = format("moodle").fill(table, [sheet("Asha Rao", "41")], "");
    expect(matched).toEqual(["Asha Rao-41"]);
    const cells = (rows[1] ?? []).map(plain);
    expect(cells).toContain("60");
    expect(cells.at(-1)).toBe("60 / 60");
  });

  it("one in a language that is not known is refused with what helps", () => {
    const table = parseCsv("識別碼,全名,成績\nx,y,z\n", "t.csv");
    expect(() => format("moodle").fill(table, [], "")).toThrow(
      'and has "識別碼", "全名", "成績". If it is one, in a language that is not known here: set Moodle to English',
    );
  });
});

const CANVAS = `Student,ID,SIS User ID,SIS Login ID,Section,relu (1)
    Points Possible,,,,,60
"Kumar, Ravi",1001,x1,kumarravi,A,
"Kumar, Ravi",1002,x2,ravi.k,A,
"O'Neil-Rao, Asha Maria",1003,x3,asha,A,
"Kumar, Asha_7",1004,x4,kumar7,A,
`;

describe("Canvas", () => {
  it("two of one name are told apart by their numbers", () => {
    const sheets = [sheet("kumarravi", "1001"), { ...sheet("kumarravi", "1002"), score: 30 }];
    expect(gradesOf("canvas", CANVAS, sheets).grades.slice(1)).toEqual([
      "60",
      "30",
      undefined,
      undefined,
    ]);
  });

  it("one whose number is not there does not get the line of a namesake's login", () => {
    const { grades, unmatched } = gradesOf("canvas", CANVAS, [sheet("kumarravi", "1009")]);
    expect(grades.slice(1)).toEqual([undefined, undefined, undefined, undefined]);
    expect(unmatched).toEqual(["kumarravi-1009"]);
  });

  it.each([
    ["oneilraoashamaria", "1003", 3],
    ["kumarasha_7", "1004", 4],
  ])("%s is the name that Canvas makes of it", (name, user, line) => {
    expect(gradesOf("canvas", CANVAS, [sheet(name, user)]).grades[line]).toBe("60");
  });

  it("a number whose name is another one's fills nothing, and that is said", () => {
    const { grades, notes } = gradesOf("canvas", CANVAS, [sheet("teamblue", "1003")]);
    expect(grades[3]).toBeUndefined();
    expect(notes).toContain(
      'teamblue-1003: user 1003 is called "O\'Neil-Rao, Asha Maria" there, and this is "teamblue": not filled in',
    );
  });

  it.each([
    ["LastName,FirstName,ID,SIS User ID,SIS Login ID,Section,relu (1)"],
    ["Last Name,First Name,ID,Section,relu"],
  ])("a gradebook with two columns for the name is filled: %s", (head) => {
    const width = head.split(",").length;
    const row = (cells: string[]) => [...cells, ...Array(width - cells.length).fill("")].join(",");
    const csv = [
      head,
      row(["Points Possible"]),
      row(["Kumar", "Ravi", "1001"]),
      row(["Rao", "Asha", "1002"]),
    ];
    const table = parseCsv(`${csv.join("\n")}\n`, "t.csv");
    const sheets = [sheet("kumarravi", "1001"), sheet("Asha Rao")];
    const { matched } = format("canvas").fill(table, sheets, "relu");
    expect(matched).toEqual(["kumarravi-1001", "Asha Rao"]);
  });
});
