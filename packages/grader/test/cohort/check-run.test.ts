// Whoever changes the files of a run is noticed by every command that reads them, with the place; and
// nothing is written outside of a run's folder, whatever a file says.

import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { checkRun } from "../../src/cohort/check-run.ts";
import { writeResults } from "../../src/cohort/cohort-files.ts";
import { idFault } from "../../src/cohort/id-fault.ts";
import { mergeShards } from "../../src/cohort/merge.ts";
import { placeOf } from "../../src/cohort/place-of.ts";
import { runOf } from "../../src/cohort/plan.ts";
import { type Sealed, sealed, unsealed } from "../../src/cohort/seal.ts";
import { submissionIds } from "../../src/intake/submission-id.ts";
import { writeReports } from "../../src/report/pages/write-reports.ts";
import { readSubmissions } from "../../src/report/read-results.ts";
import { FakeCohort } from "./fake-cohort.ts";

const SECRET = "a secret";
let cohort: FakeCohort;
/** The lines of each file of a run, as it was written. */
const lines: Record<string, string[]> = {};
let home = "";
let run = "";

beforeAll(async () => {
  cohort = new FakeCohort(4);
  for (const [name, secret] of [
    ["open", undefined],
    ["secret", SECRET],
  ] as const)
    await cohort.run(name, { grader: { secret }, jobs: 1 });
}, 60_000);
afterAll(() => cohort.remove());

const FILES = ["results.jsonl", "journal.jsonl", "submissions.jsonl", "skipped.json"];

/** A copy of a run, to be changed. */
function take(name: "open" | "secret"): void {
  for (const file of FILES) {
    const text = readFileSync(path.join(cohort.root, name, file), "utf8");
    writeFileSync(path.join(home, file), text);
    lines[file] = text.split("\n");
  }
  run = runOf(JSON.parse(lines["journal.jsonl"]?.[0] ?? ""));
}

beforeEach(() => {
  home = mkdtempSync(path.join(cohort.root, "copy-"));
  take("open");
});

function edit(number: number, change: (result: Sealed) => void, file = "results.jsonl"): void {
  const all = lines[file] ?? [];
  const result = JSON.parse(all[number - 1] ?? "") as Sealed;
  change(result);
  replace(number, JSON.stringify(result), file);
}

function replace(number: number, line: string, file = "results.jsonl"): void {
  const all = [...(lines[file] ?? [])];
  all[number - 1] = line;
  writeFileSync(path.join(home, file), all.join("\n"));
}

/** Sealed anew, as somebody would who has read how it is done. */
function reseal(result: Sealed, secret?: string): void {
  const line = sealed(JSON.stringify(unsealed(result)), run, secret);
  Object.assign(result, { seal: (JSON.parse(line) as Sealed).seal });
}

describe("a run as it was written", () => {
  it.each([
    ["open", undefined, []],
    ["open", SECRET, ["these results were graded without a secret, though one is given here"]],
    ["secret", SECRET, []],
    ["secret", undefined, [expect.stringContaining("the seals were checked without the secret")]],
  ] as const)("is whole: %s, secret %s", (name, secret, notes) => {
    take(name);
    expect(checkRun(home, secret)).toEqual(notes);
  });

  it("of an older grader is read, and said to have no seals", () => {
    const old = (lines["results.jsonl"] ?? [])
      .filter((line) => line !== "")
      .map((line) => JSON.stringify(unsealed(JSON.parse(line) as Sealed)));
    writeFileSync(path.join(home, "results.jsonl"), `${old.join("\n")}\n`);
    expect(checkRun(home, undefined)).toEqual([expect.stringContaining("have no seals")]);
    expect([...readSubmissions(home)]).toHaveLength(4);
  });

  it("is not checked with another secret", () => {
    take("secret");
    expect(() => checkRun(home, "another")).toThrow("was graded with another secret");
  });
});

describe("a changed record", () => {
  const damaged = (number: number, why: string) =>
    `${path.join(home, "results.jsonl")}: line ${number} is damaged: ${why}`;

  it.each([
    ["a score", (r: Sealed) => Object.assign(r, { score: 100 }), "s002 twice: it was changed"],
    [
      "whose it is",
      (r: Sealed) => Object.assign(r.submission, { id: "s009" }),
      "s009 twice: it was",
    ],
    ["a receipt", (r: Sealed) => Object.assign(r.receipt, { node: "v1" }), "s002 twice: it was"],
    [
      "its seal away",
      (r: Sealed) => Object.assign(r, { seal: undefined }),
      "s002 twice: it has no seal",
    ],
    [
      "its run",
      (r: Sealed) => {
        const line = sealed(JSON.stringify(unsealed(r)), "0".repeat(64), undefined);
        Object.assign(r, { seal: (JSON.parse(line) as Sealed).seal });
      },
      "s002 twice: it is of another run",
    ],
  ])("is seen: %s", (_, change, why) => {
    edit(2, change);
    expect(() => checkRun(home, undefined)).toThrow(damaged(2, why));
  });

  it("is seen with the secret, however it was sealed; every such line is named", () => {
    take("secret");
    edit(2, (result) => {
      result.score = 100;
      reseal(result);
    });
    expect(() => checkRun(home, SECRET)).toThrow(damaged(2, "s002 twice: it was not sealed with"));
    // One without an HMAC among those that have one shows even without the secret.
    expect(() => checkRun(home, undefined)).toThrow(damaged(2, "s002 twice: it was not sealed"));
    edit(3, (result) => {
      result.score = 100;
      reseal(result, "guessed");
    });
    expect(() => checkRun(home, SECRET)).toThrow(
      damaged(3, "s003 twice: it was changed, and sealed without the secret"),
    );
    expect(checkRun(home, undefined)).toEqual([expect.stringContaining("without the secret")]);
  });

  it.each([
    ["{}", "it is no result"],
    ["null", "it is no result"],
    ["17", "it is no result"],
    ["[]", "it is no result"],
    ['{"submission":', "it is not JSON"],
    ["", "it is empty"],
  ])("%j is named with its line", (text, why) => {
    replace(3, text);
    expect(() => checkRun(home, undefined)).toThrow(damaged(3, why));
    expect(() => [...readSubmissions(home)]).toThrow(damaged(3, why));
  });

  it("that is missing, twice there or out of its place is named", () => {
    const [first = "", second = "", ...rest] = lines["results.jsonl"] ?? [];
    const write = (all: string[]) =>
      writeFileSync(path.join(home, "results.jsonl"), all.join("\n"));
    write([first, ...rest]);
    expect(() => checkRun(home, undefined)).toThrow(`${home}: s002 twice has no result`);
    write([first, second, second, ...rest]);
    expect(() => checkRun(home, undefined)).toThrow(damaged(3, "s002 twice: it is there already"));
    write([first, second, ...rest.slice(0, -1), first, ""]);
    expect(() => checkRun(home, undefined)).toThrow(damaged(5, "s001 twice: it is there already"));
  });

  it("of the listing is seen: nobody's mark goes under another name", () => {
    edit(1, (entry) => Object.assign(entry, { name: "s004" }), "submissions.jsonl");
    expect(() => checkRun(home, undefined)).toThrow("was changed after the run began");
    replace(1, "null", "submissions.jsonl");
    expect(() => checkRun(home, undefined)).toThrow("submissions.jsonl, line 1 does not fit");
    expect(() => [...readSubmissions(home)]).toThrow("submissions.jsonl, line 1 does not fit");
  });

  it("of the plan is seen", () => {
    edit(1, (plan) => Object.assign(plan, { node: "v1" }), "journal.jsonl");
    expect(() => checkRun(home, undefined)).toThrow(damaged(1, "s001 twice: it is of another run"));
    replace(1, "{}", "journal.jsonl");
    expect(() => checkRun(home, undefined)).toThrow("line 1 is damaged: it is no plan of a run");
  });

  it("keeps a merge and a resumed run from being made of it", async () => {
    edit(2, (result) => Object.assign(result, { score: 100 }));
    expect(() => mergeShards([home], path.join(home, "merged"))).toThrow(damaged(2, "s002 twice"));
    expect(existsSync(path.join(home, "merged"))).toBe(false);
    const before = readFileSync(path.join(home, "results.jsonl"), "utf8");
    const resumed = () => cohort.run(path.basename(home), { begin: "resume" });
    await expect(resumed()).rejects.toThrow("The journal is whole: delete");
    expect(readFileSync(path.join(home, "results.jsonl"), "utf8")).toBe(before);
    rmSync(path.join(home, "results.jsonl"));
    await resumed();
    expect(readFileSync(path.join(home, "results.jsonl"), "utf8")).toBe(
      lines["results.jsonl"]?.join("\n"),
    );
  });
});

/** Names that no file may have: they lead out, are devices, are too long, or are none. */
const EVIL = [
  "../x",
  "../../x",
  "..",
  ".",
  "",
  "/tmp/x",
  "C:\\x",
  "a/b",
  "a\\b",
  "a\0b",
  "con",
  "NUL",
  "com1",
  "lpt9.relu",
  "com¹",
  "index",
  "a.html",
  "a.json",
  "x".repeat(241),
  "अ".repeat(90),
  " a",
  "a ",
  "a.",
  ".a",
  "a\nb",
  "a:b",
  "a\u202eb",
];

describe("a name that is no file name", () => {
  it.each(EVIL)("%j is no path, and no result of it is read or written", (id) => {
    expect(() => placeOf(home, id)).toThrow(home);
    const evil = JSON.parse(lines["results.jsonl"]?.[3] ?? "") as Sealed;
    evil.submission.id = id;
    delete evil.seal;
    const outside = mkdtempSync(path.join(tmpdir(), "pravah-test-"));
    const place = path.join(outside, "home");
    mkdirSync(place);
    expect(() => writeResults(place, () => [JSON.stringify(evil)])).toThrow(place);
    writeFileSync(path.join(place, "results.jsonl"), `${JSON.stringify(evil)}\n`);
    expect(() => writeReports(place, [])).toThrow("line 1 is damaged");
    expect(() => checkRun(place, undefined)).toThrow("line 1 is damaged");
    evil.submission.id = "s001";
    evil.exercise = id;
    writeFileSync(path.join(place, "results.jsonl"), `${JSON.stringify(evil)}\n`);
    expect(() => checkRun(place, undefined)).toThrow("line 1 is damaged");
    rmSync(path.join(place, "results.jsonl"));
    expect(() => rmSync(place, { recursive: true })).not.toThrow();
    // Nothing but what was made here was ever beside it.
    expect(existsSync(path.join(outside, "x"))).toBe(false);
    rmSync(outside, { recursive: true });
  });

  it("is never made by the intake, whatever a student is called", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom(...EVIL, "con.x", "Index.y")),
          { minLength: 1, maxLength: 5 },
        ),
        fc.boolean(),
        (names, isLms) => {
          const ids = submissionIds(
            names.map((name, i) => ({
              key: `${i}`,
              name,
              ...(isLms && { lms: { system: "moodle" as const, user: `${i}` } }),
            })),
          );
          expect(ids.map(idFault).filter((fault) => fault !== null)).toEqual([]);
        },
      ),
    );
  });

  it("is not reached through a link either", () => {
    const outside = mkdtempSync(path.join(tmpdir(), "pravah-test-"));
    symlinkSync(outside, path.join(home, "s001"));
    expect(() => placeOf(home, "s001", "relu")).toThrow("is a link");
    rmSync(outside, { recursive: true });
  });
});
