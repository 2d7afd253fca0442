// Every format against what its reader accepts, against a recorded file, and against all the others:
// the total is the same everywhere.

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Ajv } from "ajv";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { describe, expect, it } from "vitest";
import { type ExportFormat, FORMATS } from "../../src/export/formats.ts";
import { type Sheet, sheetOf } from "../../src/export/sheet.ts";
import { shownName } from "../../src/intake/file-name.ts";
import { anyStudent, COHORT } from "./results.ts";

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));
const sheets = COHORT.map((student) => sheetOf(student, "both"));
const env = {
  CLASSROOM: "deep-learning",
  ASSIGNMENT: "relu",
  SUBMISSION_TAG: "submit/3",
  COMMIT_URL: "https://example.org/c",
  RELEASE_URL: "https://example.org/r",
  REVIEW_URL: "https://example.org/v",
};
const facts = { env, now: new Date("2026-01-02T03:04:05.678Z") };

function perStudent(name: string): Extract<ExportFormat, { kind: "student" }> {
  const format = FORMATS[name];
  if (format?.kind !== "student") throw new Error(name);
  return format;
}
const textOf = (name: string, sheet: Sheet) => perStudent(name).text(sheet, facts);
const jsonOf = (name: string, sheet: Sheet) => {
  const text = textOf(name, sheet);
  return JSON.parse(name === "github-classroom" ? Buffer.from(text, "base64").toString() : text);
};

const JSON_FORMATS = ["gradescope", "prairielearn", "exercism", "classroom50", "github-classroom"];

describe.each(JSON_FORMATS)("%s", (name) => {
  const schema = JSON.parse(readFileSync(here(`../../schemas/exports/${name}.json`), "utf8"));
  const valid = new Ajv({ strict: true }).compile(schema);

  it("is what its schema says, for a student of every kind", () => {
    for (const sheet of sheets) {
      expect(valid(jsonOf(name, sheet)), JSON.stringify(valid.errors)).toBe(true);
    }
  });

  it("stays so for any text and any points", () => {
    fc.assert(
      fc.property(anyStudent, (student) => {
        expect(valid(jsonOf(name, sheetOf(student, "both"))), JSON.stringify(valid.errors)).toBe(
          true,
        );
      }),
    );
  });

  it("is refused by its schema when a field is wrong", () => {
    const document = jsonOf(name, sheets[1] as Sheet);
    expect(valid({ ...document, tests: [{ nonsense: true }] })).toBe(false);
  });
});

it.each([...JSON_FORMATS, "junit"])("%s is the recorded file", async (name) => {
  const text = sheets
    .map((sheet) =>
      name === "junit" ? textOf(name, sheet) : JSON.stringify(jsonOf(name, sheet), null, 2),
    )
    .join("\n");
  await expect(text).toMatchFileSnapshot(here(`./golden/${name}.txt`));
});

describe("junit", () => {
  const parser = new XMLParser({ ignoreAttributes: false, isArray: (tag) => tag === "testcase" });

  it("is well-formed XML, whatever a work prints", () => {
    fc.assert(
      fc.property(anyStudent, (student) => {
        expect(XMLValidator.validate(textOf("junit", sheetOf(student, "both")))).toBe(true);
      }),
    );
  });

  it("has a test per check; what could not be graded is an error, what is to do no pass", () => {
    const suites = sheets.map((sheet) => parser.parse(textOf("junit", sheet)).testsuites);
    expect(suites.map((suite) => suite["@_tests"])).toEqual(["1", "3", "1", "1"]);
    expect(suites.map((suite) => suite["@_failures"])).toEqual(["0", "2", "0", "0"]);
    expect(suites.map((suite) => suite["@_errors"])).toEqual(["0", "0", "1", "1"]);
  });
});

describe("csv", () => {
  const format = FORMATS.csv as Extract<ExportFormat, { kind: "cohort" }>;

  it("is the recorded file: a name cannot be run as a formula, what is not known stays empty", async () => {
    await expect(format.text(sheets)).toMatchFileSnapshot(here("./golden/plain.csv"));
  });

  it("comes back as it went in, from any reader of RFC 4180, but for marks that nobody sees", () => {
    fc.assert(
      fc.property(fc.array(anyStudent, { minLength: 1, maxLength: 4 }), (students) => {
        const made = students.map((student) => sheetOf(student, "en"));
        const [, ...rows] = parse(format.text(made), { bom: true }) as string[][];
        const names = rows.map((row) => (row[1] ?? "").replace(/^'(?=[=+\-@\t\r].)/s, ""));
        expect(names).toEqual(made.map((sheet) => shownName(sheet.name)));
        for (const row of rows) expect(row[1]).not.toMatch(/^[=+\-@\t\r]./s);
      }),
    );
  });
});

it("the total is the same in every format", () => {
  const parser = new XMLParser({ ignoreAttributes: false, isArray: (tag) => tag === "property" });
  fc.assert(
    fc.property(anyStudent, (student) => {
      const sheet = sheetOf(student, "both");
      const want = student.results.reduce((sum, { score }) => sum + (score ?? 0), 0);
      const of = (name: string) => jsonOf(name, sheet);
      const sum = (tests: { score?: number; points?: number }[]) =>
        tests.reduce((total, { score, points }) => total + (score ?? points ?? 0), 0);
      expect(of("gradescope").score).toBe(want);
      expect(sum(of("gradescope").tests)).toBe(want);
      expect(sum(of("prairielearn").tests)).toBe(want);
      expect(of("prairielearn").score * sheet.max).toBeCloseTo(want, 9);
      expect(of("classroom50").score).toBe(want);
      expect(sum(of("classroom50").tests)).toBe(want);
      expect(sum(of("github-classroom").tests)).toBe(want);
      const suite = parser.parse(textOf("junit", sheet)).testsuites.testsuite;
      expect(Number(suite.properties.property[0]["@_value"])).toBe(want);
      const csv = FORMATS.csv as Extract<ExportFormat, { kind: "cohort" }>;
      const [, row] = parse(csv.text([sheet]), { bom: true }) as string[][];
      expect(Number(row?.at(-2))).toBe(want);
    }),
  );
});

describe("a work that the machine failed on", () => {
  const undecided = sheets[3] as Sheet;

  it("is never called 0", () => {
    expect(jsonOf("prairielearn", undecided).gradable).toBe(false);
    expect(jsonOf("exercism", undecided).status).toBe("error");
    expect(jsonOf("github-classroom", undecided).status).toBe("error");
    expect(perStudent("gradescope").knowsUndecided).toBeUndefined();
    expect(perStudent("classroom50").knowsUndecided).toBeUndefined();
  });
});

it("classroom50 names the variables that its runner did not set", () => {
  const format = perStudent("classroom50");
  expect(() => format.text(sheets[0] as Sheet, { ...facts, env: { CLASSROOM: "x" } })).toThrow(
    "the environment lacks ASSIGNMENT, SUBMISSION_TAG, COMMIT_URL, RELEASE_URL, REVIEW_URL",
  );
});
