// The student edition is a product of its own: no answer, no command that is not there, no mark left over.

import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { CHECKOUT } from "@pravah/grader";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { findAnswers } from "../../src/edition/find-answers.ts";
import { makeEdition } from "../../src/edition/make-edition.ts";
import { promisesOf } from "../../src/edition/promises.ts";

let home = "";
let edition = "";
const read = (file: string) => readFileSync(path.join(edition, file), "utf8");
const scriptsIn = (folder: string): string[] =>
  Object.keys(JSON.parse(read(`${folder}/package.json`)).scripts);

const inGit = spawnSync("git", ["rev-parse", "HEAD"], { cwd: CHECKOUT }).status === 0;

describe.skipIf(!inGit)("the student edition", () => {
  beforeAll(() => {
    home = mkdtempSync(path.join(tmpdir(), "pravah-edition-"));
    edition = path.join(home, "edition");
    makeEdition(CHECKOUT, edition);
  });
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  it("has the exercises and not their answers", () => {
    expect(existsSync(path.join(edition, "exercises/relu/work.ts"))).toBe(true);
    expect(existsSync(path.join(edition, "solutions"))).toBe(false);
    expect(findAnswers(CHECKOUT, edition)).toEqual([]);
  });

  it("shows a leaked line, with its place", () => {
    const leak = path.join(edition, "notes.md");
    writeFileSync(leak, "hint:\n  return zip(dOut, cache, (d, x) => (x > 0 ? d : 0));\n");
    expect(findAnswers(CHECKOUT, edition)).toEqual([
      "notes.md:2 shows a line of a solution: return zip(dOut, cache, (d, x) => (x > 0 ? d : 0));",
    ]);
    rmSync(leak);
  });

  it("is not made over something", () => {
    expect(() => makeEdition(CHECKOUT, edition)).toThrow("is not empty");
  });

  it("promises only commands that it has", () => {
    const known = ["install", ...scriptsIn(".")];
    for (const { args, folder } of promisesOf(edition))
      if (folder === ".") expect(known, args.join(" ")).toContain(args[0]);
    expect(known).not.toContain("author");
  });

  it("calls no file that was left out", () => {
    for (const [name, script] of Object.entries<string>(JSON.parse(read("package.json")).scripts))
      for (const [file] of script.matchAll(/\S+\.js/g))
        expect(existsSync(path.join(edition, file)), `${name}: ${file}`).toBe(true);
  });

  it("has no test that reads what was left out", () => {
    const files = readdirSync(path.join(edition, "packages"), {
      recursive: true,
      encoding: "utf8",
    });
    const tests = files.filter((file) => /[\\/]test[\\/].*\.ts$/.test(file));
    expect(tests.length).toBeGreaterThan(100);
    for (const name of tests) {
      const file = path.join(edition, "packages", name);
      const text = readFileSync(file, "utf8");
      for (const [, target = ""] of text.matchAll(/^(?:import|\}) .*from "(\.{1,2}\/[^"]+)"/gm)) {
        // A spec that a test writes down imports the work beside it.
        if (target.endsWith("/work.ts")) continue;
        expect(existsSync(path.join(path.dirname(file), target)), `${name}: ${target}`).toBe(true);
      }
      expect(text, name).not.toMatch(/here\([`"]solutions\//);
    }
  });

  it("has no marks in its READMEs", () => {
    for (const name of ["README.md", "README.hi.md"]) expect(read(name)).not.toContain("<!--");
  });

  it("links to nothing that was left out, on any of its pages", () => {
    const pages = readdirSync(edition, { recursive: true, encoding: "utf8" }).filter((file) =>
      /\.md$/.test(file),
    );
    expect(pages.length).toBeGreaterThan(50);
    // A lesson's links are those of the site, which has its own check of them.
    for (const name of pages.filter((page) => !page.includes("lessons")))
      for (const [, target = ""] of read(name).matchAll(/\]\((?!https?:|mailto:)([^)#\s]+)/g)) {
        const place = path.join(edition, path.dirname(name), target);
        expect(existsSync(place), `${name} → ${target}`).toBe(true);
      }
  });

  it("grades each push with commands that it has, and with nothing that was left out", () => {
    expect(readdirSync(path.join(edition, ".github/workflows"))).toEqual(["grade.yml"]);
    expect(existsSync(path.join(edition, ".ci"))).toBe(false);
    const { jobs } = parse(read(".github/workflows/grade.yml"));
    const commands = jobs.grade.steps.flatMap(({ run = "" }) =>
      [...run.matchAll(/pnpm@12 (\S+)/g)].map(([, name]) => name),
    );
    expect(commands).toEqual(["grade", "pravah"]);
    for (const name of commands) expect(scriptsIn(".")).toContain(name);
  });

  it("keeps line endings as the checkout does", () => {
    expect(read(".gitattributes")).toMatch(/^\* text=auto eol=lf$/m);
    expect(read(".gitattributes")).not.toContain("export-ignore");
  });
});
