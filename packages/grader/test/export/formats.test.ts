// Every format against what its reader accepts, against a recorded file, and against all the others:
// the total is the same everywhere.

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Ajv } from "ajv";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import MarkdownIt from "markdown-it";
import { describe, expect, it } from "vitest";
import { type ExportFormat, FORMATS } from "../../src/export/formats.ts";
import { type Sheet, sheetOf } from "../../src/export/sheet.ts";
import { shownName } from "../../src/intake/file-name.ts";
import { junitFaults } from "./junit-rules.ts";
import { anyStudent, COHORT, fail, graded, pass } from "./results.ts";

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));
const sheets = COHORT.map((student) => sheetOf(student, "both"));
const env = {
  CLASSROOM: "deep-learning",
  ASSIGNMENT: "relu",
  SUBMISSION_TAG: "submit/2026-01-01T09-08-07Z-a1b2c3d",
  COMMIT_URL: "https://example.org/c",
  RELEASE_URL: "https://example.org/r",
  REVIEW_URL: "https://example.org/v",
};
const facts = { env, now: new Date("2026-01-02T03:04:05.678Z"), language: "both" as const };

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

  it("fits Jenkins' schema, for every kind of student and any text", () => {
    for (const sheet of sheets) expect(junitFaults(textOf("junit", sheet))).toEqual([]);
    fc.assert(
      fc.property(anyStudent, (student) => {
        expect(junitFaults(textOf("junit", sheetOf(student, "both")))).toEqual([]);
      }),
    );
  });

  it.each([
    ["<testsuites><testcase/></testsuites>", "/testsuites/testcase is not allowed"],
    [
      '<testsuite name="a" tests="1" failures="0" errors="0"><testcase name="b"><properties/></testcase></testsuite>',
      "/testsuite/testcase/properties is not allowed",
    ],
    ['<testsuites skipped="0"/>', "/testsuites: attribute skipped is not allowed"],
    ['<testsuite name="a"/>', "/testsuite: attribute tests is missing"],
    ['<testsuites time="1 s"/>', "/testsuites: time is 1 s"],
    ["<testsuites>text</testsuites>", "/testsuites: text is not allowed"],
  ])("would not, were it %s", (xml, fault) => {
    expect(junitFaults(xml)).toContain(fault);
  });

  it("gives no points to what could not be graded", () => {
    const text = textOf("junit", sheets[2] as Sheet);
    expect(text).not.toContain('name="points');
    expect(text).toContain('<property name="max" value="100"/>');
  });

  it("has a test per check; what could not be graded is an error, what is to do no pass", () => {
    const suites = sheets.map((sheet) => parser.parse(textOf("junit", sheet)).testsuites);
    expect(suites.map((suite) => suite["@_tests"])).toEqual(["1", "3", "1", "1"]);
    expect(suites.map((suite) => suite["@_failures"])).toEqual(["0", "2", "0", "0"]);
    expect(suites.map((suite) => suite["@_errors"])).toEqual(["0", "0", "1", "1"]);
  });
});

describe("markdown", () => {
  const reader = new MarkdownIt({ html: true, linkify: true });
  const tagsOf = (text: string) =>
    new Set([...reader.render(text).matchAll(/<\/?([a-z][a-z0-9]*)/gi)].map(([, tag]) => tag));
  const OURS = ["h2", "h3", "table", "thead", "tbody", "tr", "th", "td", "code"];
  const AROUND = ["p", "strong", "blockquote", "br"];

  it("is the recorded file", async () => {
    const text = sheets.map((sheet) => textOf("markdown", sheet)).join("\n");
    await expect(text).toMatchFileSnapshot(here("./golden/markdown.md"));
  });

  it("has no markup and no link but its own, whatever a message says", () => {
    fc.assert(
      fc.property(anyStudent, (student) => {
        for (const tag of tagsOf(textOf("markdown", sheetOf(student, "both"))))
          expect([...OURS, ...AROUND]).toContain(tag);
      }),
    );
    const message = "<b>x</b> [a](b) ![c](https://example.org) www.example.org # * - | `<i>` @s001";
    const bad = { ...fail, message: { en: message, hi: `# ${message}\n- ${message}` } };
    const student = { id: "s001", name: "s001", results: [graded("s001", "relu", [bad])] };
    const text = textOf("markdown", sheetOf(student, "both"));
    expect([...tagsOf(text)].sort()).toEqual([...OURS, ...AROUND].sort());
    expect(reader.render(text)).toContain("<code>&lt;i&gt;</code>");
  });

  it("calls what could not be graded no 0, and says so first", () => {
    const text = textOf("markdown", sheets[2] as Sheet);
    expect(text).toMatch(/^## .*could not be graded: `relu`$/m);
    expect(text).toContain("| `relu` | – |");
  });

  it("shows the first failure of an exercise whole, and names the others", () => {
    const others = ["one", "two"].map((id) => ({ ...fail, id }));
    const results = [graded("s001", "relu", [pass, fail, ...others])];
    const text = textOf("markdown", sheetOf({ id: "s001", name: "s001", results }, "en"));
    expect(text).toContain("| `relu` | 60/");
    expect(text.match(/^> /gm)?.length).toBe(fail.message.en.split("\n").length);
  });
});

describe("prairielearn", () => {
  it("calls what could not be graded not gradable: no attempt is lost, and the reason is there", () => {
    expect(jsonOf("prairielearn", sheets[2] as Sheet)).toEqual({
      gradable: false,
      message: "relu: जाँचा नहीं जा सका\ncannot be graded <b>",
      format_errors: ["relu: जाँचा नहीं जा सका\ncannot be graded <b>"],
    });
  });

  it("stays below 1 MB, and keeps every point", () => {
    const loud = { ...fail, output: "अ".repeat(4000) };
    const student = {
      id: "s001",
      name: "s001",
      results: Array.from({ length: 10 }, (_, i) =>
        graded("s001", `e${i}`, [pass, ...Array(10).fill(loud)]),
      ),
    };
    const text = textOf("prairielearn", sheetOf(student, "both"));
    expect(Buffer.byteLength(text)).toBeLessThan(1_000_000);
    expect(JSON.parse(text).tests).toHaveLength(110);
    expect(text).toContain("left out");
  });
});

describe("exercism", () => {
  const printed = (output: string) => {
    const results = [graded("s001", "relu", [{ ...fail, output }])];
    const sheet = sheetOf({ id: "s001", name: "s001", results }, "en");
    return jsonOf("exercism", sheet).tests[0].output as string;
  };

  it("cuts prints at 500 characters, and says so", () => {
    expect(printed("x".repeat(500))).toBe("x".repeat(500));
    const cut = printed("x".repeat(501));
    expect(cut).toMatch(/^x{440,}\n\nOutput was truncated\. Please limit to 500 chars\.$/);
    expect(cut.length).toBeLessThanOrEqual(500);
    for (let before = 0; before < 4; before++) {
      const text = printed("x".repeat(before) + "🧮".repeat(300));
      // Half a character would not come back.
      expect(Buffer.from(text).toString()).toBe(text);
    }
  });
});

describe("an exercise that was not handed in", () => {
  const mosts = new Map([
    ["relu", 100],
    ["vanishing", 50],
  ]);
  const sheet = sheetOf(COHORT[0] as (typeof COHORT)[0], "en", mosts);

  it("counts nothing of its points, in every format", () => {
    expect([sheet.score, sheet.max]).toEqual([100, 150]);
    expect(jsonOf("prairielearn", sheet).score).toBeCloseTo(100 / 150, 9);
    expect(jsonOf("classroom50", sheet)["max-score"]).toBe(150);
    expect(jsonOf("exercism", sheet).status).toBe("fail");
    expect(jsonOf("github-classroom", sheet).status).toBe("fail");
    const missing = { name: "vanishing", status: "failed", score: 0, max_score: 50 };
    expect(jsonOf("gradescope", sheet).tests[1]).toMatchObject(missing);
    const xml = textOf("junit", sheet);
    expect(xml).toContain('type="missing">no work for vanishing was found.</failure>');
    expect(junitFaults(xml)).toEqual([]);
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
      const [row] = parse(csv.text([sheet]), { bom: true, columns: true }) as { score: string }[];
      expect(row?.score).toBe(String(want));
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

describe("classroom50", () => {
  const format = perStudent("classroom50");
  const dated = (more: NodeJS.ProcessEnv) =>
    JSON.parse(format.text(sheets[0] as Sheet, { ...facts, env: { ...env, ...more } }));

  it("names the variables that its runner did not set", () => {
    expect(() => format.text(sheets[0] as Sheet, { ...facts, env: { CLASSROOM: "x" } })).toThrow(
      "the environment lacks ASSIGNMENT, SUBMISSION_TAG, COMMIT_URL, RELEASE_URL, SUBMITTED_AT",
    );
    expect(() => dated({ OWNER: "", CLASSROOM: "" })).toThrow("lacks CLASSROOM");
  });

  it("says when the work was submitted, whenever it is graded", () => {
    expect(dated({})).toMatchObject({
      datetime: "2026-01-01T09:08:07Z",
      graded_at: "2026-01-02T03:04:05Z",
    });
    const commit = { SUBMITTED_AT: "2026-01-01T14:38:00+05:30" };
    expect(dated(commit).datetime).toBe("2026-01-01T09:08:00Z");
    expect(() => dated({ SUBMITTED_AT: "yesterday" })).toThrow("SUBMITTED_AT is no date");
    expect(() => dated({ SUBMISSION_TAG: "submit/3" })).toThrow("lacks SUBMITTED_AT");
  });

  it("links the commit where there is nothing to compare", () => {
    expect(dated({ REVIEW_URL: "" }).review).toBe(env.COMMIT_URL);
  });
});
