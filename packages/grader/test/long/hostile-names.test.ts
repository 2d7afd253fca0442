// Hostile names and works through every command: whatever is printed, and whatever page or table is
// written, holds nothing that a terminal, a CI log or a page would obey or hide.

import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectNothingToObey, HONEST, HOSTILE } from "../nothing-to-obey.ts";

const STUDENT_FORMATS = ["gradescope", "prairielearn", "exercism", "github-classroom", "junit"];
const driver = fileURLToPath(new URL("../many-commands.mjs", import.meta.url));
const stub = readFileSync(new URL("../../../../exercises/relu/work.ts", import.meta.url), "utf8");
const quoted = JSON.stringify(HOSTILE.join("\n"));
const WORKS = [
  `${stub}\n/* ${HOSTILE.join(" ").replaceAll("*/", "")} */`,
  `export function reluForward(x: number[][]) { console.log(${quoted}); throw new Error(${quoted}); }`,
  `export function reluForward() { return { [${quoted}]: ${quoted} }; }`,
  `import ${JSON.stringify(HOSTILE.slice(0, 4).join(" "))};`,
  `throw new Error(${quoted});`,
  `export const ${HOSTILE[0]} = 1;`,
];

let folder = "";
let outcomes: { exitCode: number | string; printed: string }[] = [];
const at = (...parts: string[]) => path.join(folder, ...parts);
const bad = (i: number) => HOSTILE[i] ?? "";

const COMMANDS = [
  ["pravah", "grade", "class", "--out", "out", "--details", "--sandbox", "portable"],
  ["pravah", "grade", "few", "--json", "--sandbox", "portable"],
  ["pravah", "grade", "class/##[error]x/relu/work.ts", "--sandbox", "portable", "--lang", "en"],
  ["pravah", "report", "out"],
  ["pravah", "merge", "out", "--out", "merged ##[error]"],
  ["pravah", "similar", "class", "--out", "similar ##[error]"],
  ["pravah", "similar", "class", "--json"],
  ["pravah", "export", "csv", "out"],
  ["pravah", "export", "csv", "out", "--out", "marks.csv"],
  ...STUDENT_FORMATS.map((format) => ["pravah", "export", format, "out"]),
  ["pravah", "pack", "gradescope", "relu", "--out", `${bad(14)}.zip`],
  ["pravah", "hint", "relu", "forward-values"],
  // What cannot be done quotes what was asked for.
  ...[0, 7, 14]
    .map((from) => HOSTILE.slice(from, from + 7).join(" "))
    .flatMap((name) => [
      ["pravah", "grade", name],
      ["pravah", "hint", name],
      ["pravah", "hint", "relu", name],
      ["pravah", "export", name, "out"],
      ["pravah", "pack", name],
      ["pravah", "grade", `--no${name}`],
      ["pravah", "--verbose", "regrade", "--verify", name],
      ["pravah", "similar", "class", "--ignore", name],
      ["pravah", "merge", name, "--out", "x"],
      ["pravah", "report", name],
    ]),
  ["autograder", "relu", "--submission", "%one", "--results", "%r.json", "--sandbox", "portable"],
  ["autograder", "relu", "--submission", "%none", "--results", "%n.json", "--sandbox", "portable"],
  ["autograder", "relu", "--submission", "%one", "--results", "%s.json", "--sandbox", bad(1)],
];

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "pravah-test-"));
  const put = (text: string, ...parts: string[]) => {
    mkdirSync(path.dirname(at(...parts)), { recursive: true });
    writeFileSync(at(...parts), text);
  };
  for (const [i, name] of [...HOSTILE, ...HONEST].entries()) {
    put(WORKS[i % WORKS.length] ?? "", "class", name, "relu", "work.ts");
    // Skipped, each for another reason.
    put("no archive", "class", `${name}.zip`);
    put("text", "class", `${name}.txt`);
    put("text", "class", `none ${name}`, name, "notes.md");
    put("text", "class", `near ${name}`, "Work.ts");
    put(stub, "one", name, "work.ts");
    put("text", "none", `${name}.rar`);
    put("text", "few", `${name}.txt`);
  }
  put(stub, "one", "work.ts");
  put(WORKS[1] ?? "", "few", bad(0), "relu.ts");
  const commands = COMMANDS.map((words) => words.map((word) => word.replace(/^%/, `${folder}/`)));
  put(JSON.stringify(commands), "commands.json");
  const { status, stdout, stderr } = spawnSync(process.execPath, [driver, at("commands.json")], {
    encoding: "utf8",
    maxBuffer: 1e9,
    env: { ...process.env, INIT_CWD: folder, NO_COLOR: "1", PRAVAH_LANG: "both" },
  });
  expect(status, stderr).toBe(0);
  outcomes = JSON.parse(stdout);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("what is printed", () => {
  it("is there, and holds nothing to obey, whatever the command", () => {
    expect(outcomes).toHaveLength(COMMANDS.length);
    for (const [i, { printed }] of outcomes.entries()) {
      expectNothingToObey(printed, COMMANDS[i]?.join(" "));
    }
  });

  it("comes of commands that ran", () => {
    const codes = outcomes.map(({ exitCode }) => exitCode);
    expect(codes.slice(0, 16)).toEqual(new Array(16).fill(0));
    expect(new Set(codes.slice(16, -3))).toEqual(new Set([1]));
    expect(codes.slice(-3)).toEqual([0, 0, 2]);
  });

  it("names honest students whole, and every skipped file", () => {
    const [{ printed } = { printed: "" }] = outcomes;
    expect(printed.match(/छोड़ा गया/g)?.length).toBe(20);
    // The sandbox is said on the other stream.
    const { skipped } = JSON.parse(outcomes[1]?.printed.replace(/^[^{]*/, "") ?? "");
    expect(skipped).toHaveLength(HOSTILE.length + HONEST.length);
    for (const name of HONEST) expect(outcomes[7]?.printed).toContain(name);
  });
});

describe("what is written", () => {
  const pages = (where: string) =>
    readdirSync(at(where)).filter((name) => /\.(html|csv|xml)$/.test(name));

  it("holds nothing to obey: pages of students, cohort and similar works", () => {
    expect(pages("out").length).toBe(HOSTILE.length + HONEST.length + 1);
    for (const name of pages("out")) {
      expectNothingToObey(name);
      expectNothingToObey(readFileSync(at("out", name), "utf8"), name);
    }
    expectNothingToObey(readFileSync(at("similar ##[error]", "similar.html"), "utf8"));
  });

  it("holds nothing to obey: exports", () => {
    expectNothingToObey(readFileSync(at("marks.csv"), "utf8"));
    for (const format of STUDENT_FORMATS)
      for (const name of readdirSync(at("out", format))) {
        const text = readFileSync(at("out", format, name), "utf8");
        const isBase64 = format === "github-classroom";
        expectNothingToObey(isBase64 ? Buffer.from(text, "base64").toString("utf8") : text, format);
      }
  });

  it("holds nothing to obey: an autograder's results.json", () => {
    for (const name of ["r.json", "n.json", "s.json"])
      expectNothingToObey(JSON.parse(readFileSync(at(name), "utf8")).output);
    const { tests } = JSON.parse(readFileSync(at("n.json"), "utf8"));
    for (const { output } of tests) expectNothingToObey(output);
  });
});
