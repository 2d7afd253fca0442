// The pages of a run: complete, harmless whatever a student wrote, and with what helps an instructor.

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readExercise } from "../../src/index.ts";
import { writeReports } from "../../src/report/pages/write-reports.ts";
import { readSubmissions } from "../../src/report/read-results.ts";
import { oddity } from "../../src/report/statistics/items.ts";
import { Statistics } from "../../src/report/statistics/statistics.ts";
import { COHORT, fail, graded, pass, todo } from "../export/results.ts";

const relu = readExercise(fileURLToPath(new URL("../../../../exercises/relu", import.meta.url)));

let home = "";
beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), "pravah-reports-"));
  const lines = COHORT.flatMap(({ results }) => results).map((result) => JSON.stringify(result));
  writeFileSync(path.join(home, "results.jsonl"), `${lines.join("\n")}\n`);
  const listed = COHORT.map(({ id, name, lmsUser }) =>
    JSON.stringify({
      id,
      name: id === "s003" ? "علی خان" : name,
      works: {},
      ...(lmsUser && { lms: { system: "canvas", user: lmsUser } }),
    }),
  );
  writeFileSync(path.join(home, "submissions.jsonl"), `${listed.join("\n")}\n`);
  const skipped = [{ path: "class/<b>.txt", why: "the folder is empty" }];
  writeFileSync(
    path.join(home, "skipped.json"),
    JSON.stringify({ schema: "pravah/skipped/1", skipped }),
  );
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const page = (name: string) => readFileSync(path.join(home, name), "utf8");

describe("writeReports", () => {
  it("writes a page per student and one of the cohort, and nothing else", () => {
    expect(writeReports(home, [relu])).toBe(4);
    expect(readdirSync(home).filter((name) => name.endsWith(".html"))).toEqual([
      "index.html",
      "s001.html",
      "s002.html",
      "s003.html",
      "s004.html",
    ]);
  });

  it("shows message, misconception, hints, figure and prints in both languages", () => {
    writeReports(home, [relu]);
    const text = page("s002.html");
    for (const part of ["ge-zero", "mask x &gt; 0 रखिए", "<svg></svg>", "console.log", "60 / 100"])
      expect(text).toContain(part);
    const [hint = ""] = relu.feedback.hi.checks["backward-at-zero"]?.hints ?? [];
    expect(text).toContain(hint.slice(0, 12));
    expect(page("s003.html")).toContain("जाँचा नहीं जा सका");
  });

  it("says everything in both languages, so that a reader may hide one", () => {
    writeReports(home, [relu]);
    for (const name of ["index.html", "s002.html", "s003.html"]) {
      const text = page(name);
      const marked = (language: string) => text.split(`<span lang="${language}"`).length;
      const paragraphs = (language: string) =>
        text.match(new RegExp(`<p[^>]* lang="${language}"`, "g"));
      expect(marked("hi")).toBe(marked("en"));
      expect(marked("hi")).toBeGreaterThan(1);
      expect(paragraphs("hi")?.length).toBe(paragraphs("en")?.length);
      expect(text).toContain('id="language-hi"');
      expect(text).toContain("body:has(#language-hi:checked)");
    }
  });

  it("shows code as code", () => {
    writeReports(home, [relu]);
    const [body = ""] = page("s002.html").match(/<main>[\s\S]*<\/main>/) ?? [];
    expect(body).toContain("<code>reluForward</code>");
    expect(body).not.toContain("`");
  });

  it("lets nothing of a student's run, load or hide, on any page", () => {
    writeReports(home, [relu]);
    for (const name of readdirSync(home).filter((file) => file.endsWith(".html"))) {
      const text = page(name);
      expect(text).not.toMatch(/<script|<b>\.txt|javascript:|https?:/);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
      expect(text).not.toMatch(/[\x00-\x08\x0b-\x1f\u202a-\u202e]/);
      expect(text).toContain("default-src 'none'");
    }
  });

  it("has distribution, misconceptions, reasons, checks, students and what was skipped", () => {
    writeReports(home, [relu]);
    const text = page("index.html");
    for (const part of [
      "ge-zero",
      "सही TypeScript नहीं",
      "the grader failed",
      "backward-at-zero",
      "s002.html",
    ])
      expect(text).toContain(part);
    for (const language of ["en", "hi"] as const) {
      const meaning = relu.feedback[language].misconceptions["ge-zero"];
      expect(text).toContain(meaning?.slice(0, 12) ?? "a known mistake without words");
    }
  });

  it("says why something was not taken in both languages, and every stage in words", () => {
    writeReports(home, [relu]);
    const text = page("index.html");
    expect(text).toContain('<span lang="hi">folder ख़ाली है</span>');
    expect(text).toContain('<span lang="en">the folder is empty</span>');
    expect(text).not.toMatch(/>(read|parse|load|infrastructure)</);
  });

  it("keeps a name in another direction to itself", () => {
    writeReports(home, [relu]);
    expect(page("s003.html")).toContain("<h1><bdi>علی خان</bdi></h1>");
    expect(page("index.html")).toContain('<a href="s003.html"><bdi>علی خان</bdi></a>');
    expect(page("index.html")).toContain("<bdi>class/&lt;b&gt;.txt</bdi>");
  });

  it("says what is missing where there is no finished run", () => {
    rmSync(path.join(home, "results.jsonl"));
    expect(() => writeReports(home, [relu])).toThrow("results.jsonl does not exist");
  });

  it("names the line that cannot be read", () => {
    writeFileSync(path.join(home, "results.jsonl"), '{"schema":\n');
    expect(() => writeReports(home, [relu])).toThrow("results.jsonl: line 1 is damaged");
  });
});

it("readSubmissions keeps a student's exercises together, with name and LMS number", () => {
  const students = [...readSubmissions(home)];
  expect(students.map(({ id, name, lmsUser }) => [id, name, lmsUser])).toEqual([
    ["s001", "s001", undefined],
    ["s002", "=s002,स्कूल", "1002"],
    ["s003", "علی خان", undefined],
    ["s004", "s004", undefined],
  ]);
});

describe("statistics", () => {
  it("count works, points, mistakes and reasons", () => {
    const statistics = new Statistics();
    for (const { results } of COHORT) for (const result of results) statistics.add(result);
    const entry = statistics.exercises.get("relu");
    expect(entry).toMatchObject({ works: 4, graded: 2, undecided: 1, sum: 160 });
    expect(entry?.distribution.reduce((sum, count) => sum + count, 0)).toBe(2);
    expect(entry?.distribution[10]).toBe(1);
    expect([...(entry?.misconceptions ?? [])]).toEqual([["ge-zero", 1]]);
    expect(Object.fromEntries(entry?.stages ?? [])).toEqual({ parse: 1, infrastructure: 1 });
  });

  it("point out a check that nobody fails or nobody passes, once enough have tried", () => {
    const statistics = new Statistics();
    for (let i = 0; i < 12; i++) statistics.add(graded(`s${i}`, "relu", [pass, fail, todo]));
    const items = [...(statistics.exercises.get("relu")?.items.values() ?? [])];
    expect(items.map(oddity)).toEqual(["nobody-fails", "nobody-passes", null]);
    expect(oddity({ id: "few", max: 1, pass: 3, fail: 0, todo: 0 })).toBe(null);
  });
});
