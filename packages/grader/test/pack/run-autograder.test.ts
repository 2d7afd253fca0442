// The packed autograder from end to end, as Gradescope would start it: results.json is valid every time.

import { spawnSync } from "node:child_process";
import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { readCatalog } from "../../src/catalog/catalog.ts";
import { CHECKOUT } from "../../src/files/checkout.ts";
import { gradescopeFiles, type PackOptions } from "../../src/pack/gradescope.ts";
import { zipOf } from "../../src/pack/zip.ts";
import { parsed, type ResultsJson } from "./results-json.ts";
import { linkDependencies, unpacked, writeFiles } from "./unpack.ts";

const catalog = readCatalog(CHECKOUT);
const cohort = path.join(CHECKOUT, "examples/cohort");
const stub = path.join(CHECKOUT, "exercises/relu/work.ts");

let root = "";
beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), "pravah-test-"));
});
afterEach(() => {
  for (const folder of ["submission", "results"])
    rmSync(path.join(root, folder), { recursive: true, force: true });
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Unpacks an autograder and installs it. */
async function install(ids: string[], options: Partial<PackOptions> = {}): Promise<void> {
  const exercises = catalog.filter(({ id }) => ids.includes(id));
  const base = { root: CHECKOUT, sandbox: "portable", language: "en", secret: undefined } as const;
  const archive = zipOf(gradescopeFiles({ ...base, exercises, ...options }));
  rmSync(path.join(root, "source"), { recursive: true, force: true });
  writeFiles(await unpacked(archive), path.join(root, "source"));
  linkDependencies(path.join(root, "source/pravah"));
}

function handIn(file: string, from: string): void {
  const place = path.join(root, "submission", file);
  mkdirSync(path.dirname(place), { recursive: true });
  copyFileSync(from, place);
}

/** Runs it; the document is valid and has no path of this machine, whatever it says. */
function run(): ResultsJson & { log: string } {
  const { PRAVAH_SECRET: _, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(path.join(root, "source/run_autograder"), [], {
    encoding: "utf8",
    env: { ...env, AUTOGRADER_ROOT: root },
  });
  expect(status).toBe(0);
  const text = readFileSync(path.join(root, "results/results.json"), "utf8");
  const document = parsed(text);
  expect(text).not.toContain(root);
  expect(document.score).toBe(document.tests.reduce((sum, test) => sum + test.score, 0));
  return { ...document, log: stdout + stderr };
}

const most = ({ tests }: ResultsJson) => tests.reduce((sum, test) => sum + test.max_score, 0);

// Gradescope is Linux; the scripts are bash.
describe.skipIf(process.platform === "win32")("an autograder for one exercise", () => {
  beforeAll(() => install(["relu"]), 60_000);

  it.skipIf(!existsSync(cohort))("gives a right work all points", { timeout: 60_000 }, () => {
    handIn("work.ts", path.join(cohort, "s001/relu/work.ts"));
    const document = run();
    expect([document.score, most(document)]).toEqual([100, 100]);
    expect(document.tests.every(({ status }) => status === "passed")).toBe(true);
    expect(document.output).toContain("100 / 100");
    expect(document.output).toContain("Sandbox: portable.");
    expect(document.output).toContain("the ones of practice");
  });

  it("gives a work with nothing in it no points, and says so check by check", {
    timeout: 60_000,
  }, () => {
    handIn("work.ts", stub);
    const document = run();
    expect([document.score, most(document)]).toEqual([0, 100]);
    expect(document.tests.map(({ name }) => name)).toContain("relu/backward-at-zero");
    expect(document.tests.every(({ status }) => status === "failed")).toBe(true);
  });

  it("takes what lies in the student's own folder, and never two students", {
    timeout: 60_000,
  }, () => {
    handIn("my-homework/work.ts", stub);
    handIn("my-homework/notes/work.ts", stub);
    const document = run();
    expect(document.tests.length).toBeGreaterThan(10);
  });

  it("says what it looked for where no work is", () => {
    handIn("Work.ts.txt", stub);
    const document = run();
    expect(document.tests).toHaveLength(1);
    expect(document.tests[0]).toMatchObject({ name: "relu", max_score: 100, status: "failed" });
    expect(document.tests[0]?.output).toMatch(
      /no work for relu.*looked for work\.ts.*Work\.ts\.txt/,
    );
    expect(document.output).not.toContain("NOT FINAL");
  });

  it("says so where there is not even a folder", () => {
    expect(run().tests[0]?.output).toContain("submission does not exist");
  });
});

describe.skipIf(process.platform === "win32")("an autograder whose grader fails", () => {
  const program = () => path.join(root, "source/pravah/packages/grader/src/autograder/main.ts");
  beforeAll(() => install(["relu"]), 60_000);

  const expectNotGraded = (document: ResultsJson) => {
    expect([document.score, most(document)]).toEqual([0, 100]);
    expect(document.output).toContain("NOT FINAL");
    expect(document.tests[0]?.output).toContain("this is not your fault");
  };

  it("says that the machine failed, and keeps the reason for the log", () => {
    rmSync(path.join(root, "source/pravah/packages/core/src/kit/index.ts"));
    handIn("work.ts", stub);
    const document = run();
    expectNotGraded(document);
    expect(document.log).toContain("exit code 2");
    expect(document.log).toContain("core/src/kit/index.ts");
  });

  it("says so when the grader is killed", () => {
    appendFileSync(program(), '\nprocess.kill(process.pid, "SIGKILL");\n');
    handIn("work.ts", stub);
    expectNotGraded(run());
  });

  it("says so when it cannot even start", () => {
    writeFileSync(program(), "not TypeScript at all (");
    handIn("work.ts", stub);
    expectNotGraded(run());
  });
});

describe.skipIf(process.platform === "win32")("an autograder for several exercises", () => {
  beforeAll(() => install(["relu", "clinic"], { secret: "a secret of the course" }), 60_000);

  it("counts a missing one as 0 of its points, and draws its inputs from the secret", {
    timeout: 60_000,
  }, () => {
    handIn("relu/work.ts", stub);
    const document = run();
    expect([document.score, most(document)]).toEqual([0, 200]);
    expect(document.output).toContain("0 / 200");
    expect(document.tests.at(-1)?.output).toContain("no work for clinic");
    expect(document.output).toContain("from a secret");
    expect(JSON.stringify(document)).not.toContain("a secret of the course");
  });
});
