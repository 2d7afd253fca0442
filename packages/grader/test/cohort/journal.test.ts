// What a journal still holds after whatever ended its run.

import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Journal } from "../../src/cohort/journal.ts";
import { type Plan, runOf } from "../../src/cohort/plan.ts";
import { sealed } from "../../src/cohort/seal.ts";
import { linesOf } from "../../src/files/lines-of.ts";
import { graded, pass, ungradable } from "../export/results.ts";

let folder = "";
let file = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "pravah-test-"));
  file = path.join(folder, "journal.jsonl");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const plan: Plan = {
  schema: "pravah/journal/1",
  grader: "g",
  node: "v20.19.0",
  os: "linux-x64",
  sandbox: "hardened",
  limits: { loadMs: 2000, callMs: 1000, submissionMs: 30_000, memoryMb: 512 },
  seed: "practice",
  exercises: { relu: "e" },
  works: { count: 3, sha256: "0".repeat(64) },
  shard: "1/1",
};
const bare = (id: string, work = "a", stage?: "infrastructure") => {
  const result = stage ? ungradable(id, "relu", stage) : graded(id, "relu", [pass]);
  return JSON.stringify({
    ...result,
    submission: { id, files: { "work.ts": work.repeat(64) } },
  });
};
/** As it stands in the journal. */
const result = (id: string) => sealed(bare(id), runOf(plan), undefined);

/** A journal with results of s001, s002 … */
function written(count: number): Buffer {
  const journal = Journal.create(file, plan);
  for (let i = 1; i <= count; i++) journal.record(bare(`s00${i}`));
  journal.close();
  return readFileSync(file);
}

describe("a journal", () => {
  it("is read back as it was written", () => {
    written(3);
    const journal = Journal.open(file);
    expect(journal?.plan).toEqual(plan);
    expect(journal?.size).toBe(3);
    const recorded = journal?.find("s002", "relu");
    expect(recorded).toMatchObject({ work: "a".repeat(64), undecided: false });
    expect([...(journal?.read(recorded ? [recorded] : []) ?? [])]).toEqual([result("s002")]);
    expect(journal?.find("s002", "vanishing")).toBeUndefined();
  });

  it("cut anywhere keeps every whole record, and goes on from there", () => {
    const bytes = written(3);
    const first = bytes.indexOf(10) + 1;
    for (let cut = 0; cut <= bytes.length; cut += 23) {
      writeFileSync(file, bytes.subarray(0, cut));
      const whole = bytes.subarray(0, cut).toString().split("\n").length - 2;
      const journal = Journal.open(file);
      if (cut < first) {
        expect(journal).toBeNull();
        continue;
      }
      expect(journal?.size).toBe(whole);
      journal?.record(bare("s009"));
      journal?.close();
      expect([...linesOf(file)].map(({ text }) => text)).toEqual([
        JSON.stringify(plan),
        ...Array.from({ length: whole }, (_, i) => result(`s00${i + 1}`)),
        result("s009"),
      ]);
    }
  });

  it("drops the zeros that a power failure leaves at its end", () => {
    const { length } = written(2);
    truncateSync(file, length + 500);
    expect(Journal.open(file)?.size).toBe(2);
    expect(readFileSync(file)).toHaveLength(length);
  });

  it.each([
    ["an empty object", "{}", "it is no result"],
    ["nothing", "null", "it is no result"],
    ["a number", "7", "it is no result"],
    ["a list", "[]", "it is no result"],
    ["a text", '"s002"', "it is no result"],
    ["an empty line", "", "it is empty"],
    ["half a record", result("s002").slice(0, 300), "it is not JSON"],
    ["a record twice", result("s001"), "s001 relu: it is there already"],
    [
      "a changed score",
      result("s002").replace('"score":60', '"score":61'),
      "s002 relu: it was changed",
    ],
    [
      "a record of another run",
      sealed(bare("s002"), "0".repeat(64), undefined),
      "s002 relu: it is of another run",
    ],
    ["a record without a seal", bare("s002"), "s002 relu: it has no seal"],
    [
      "a name that leads out",
      sealed(bare("../s002"), runOf(plan), undefined),
      'it is no result ("../s002" is no safe file name)',
    ],
    [
      "a name in capitals",
      sealed(bare("S001"), runOf(plan), undefined),
      "S001 relu: its name is s001's but for the case",
    ],
    ["a death without a seal", '{"schema":"pravah/death/1"}', "it is no result"],
  ])("with %s is refused, with the line; nothing of it is lost", (_, line, why) => {
    for (const after of ["", `${result("s003")}\n`]) {
      const kept = Buffer.concat([written(1), Buffer.from(`${line}\n${after}`)]);
      writeFileSync(file, kept);
      expect(() => Journal.open(file)).toThrow(`${file}: line 3 is damaged: ${why}`);
      expect(readFileSync(file)).toEqual(kept);
    }
  });

  it("names every damaged line, and is whole again without them", () => {
    const lines = written(3).toString().split("\n");
    writeFileSync(file, [lines[0], "{}", lines[1], "null", lines[3], ""].join("\n"));
    expect(() => Journal.open(file)).toThrow(/line 2 is damaged.*\n.*line 4 is damaged/);
    writeFileSync(file, [lines[0], lines[1], lines[3], ""].join("\n"));
    expect(Journal.open(file)?.size).toBe(2);
  });

  it("torn before its end is refused, with the line", () => {
    writeFileSync(
      file,
      Buffer.concat([written(1), Buffer.alloc(40), Buffer.from(`\n${result("s002")}\n`)]),
    );
    expect(() => Journal.open(file)).toThrow("line 3 is damaged: it is torn");
  });

  it("with spaces that an editor put into it gives the same bytes", () => {
    const [first = "", second = ""] = written(1).toString().split("\n");
    writeFileSync(
      file,
      `${first}\n${JSON.stringify(JSON.parse(second), null, 1).replaceAll("\n", "")}\r\n`,
    );
    const journal = Journal.open(file);
    const record = journal?.find("s001", "relu");
    expect([...(journal?.read(record ? [record] : []) ?? [])]).toEqual([result("s001")]);
  });

  it("remembers on which text of a work a grading process ended", () => {
    const journal = Journal.create(file, plan, "a secret");
    journal.recordDeath({ submission: "s001", exercise: "relu", work: "a", why: "SIGKILL" });
    journal.close();
    const again = Journal.open(file, "a secret");
    expect(again?.hasDied("s001", "relu", "a")).toBe(true);
    expect(again?.hasDied("s001", "relu", "b")).toBe(false);
    expect(again?.hasDied("s002", "relu", "a")).toBe(false);
    expect(() => Journal.open(file, "another")).toThrow("line 2 is damaged");
  });

  it("of something else is refused", () => {
    writeFileSync(file, '{"schema":"other"}\n');
    expect(() => Journal.open(file)).toThrow("is no journal of this version");
    for (const line of ["{}", "null", "[]", "7", "nonsense", '{"schema":"pravah/journal/1"}']) {
      writeFileSync(file, `${line}\n${result("s001")}\n`);
      expect(() => Journal.open(file)).toThrow("line 1 is damaged: it is no plan of a run");
    }
  });

  it("holds the last of several results, and knows which were the machine's fault", () => {
    const journal = Journal.create(file, plan);
    journal.record(bare("s001", "a", "infrastructure"));
    expect(journal.find("s001", "relu")?.undecided).toBe(true);
    journal.record(bare("s001", "b"));
    expect(journal.find("s001", "relu")).toMatchObject({ work: "b".repeat(64), undecided: false });
    journal.close();
    expect(Journal.open(file)?.find("s001", "relu")).toMatchObject({ work: "b".repeat(64) });
  });
});

describe("linesOf", () => {
  it("finds the same lines whatever their size", () => {
    const lines = ["", "x".repeat(3_000_000), "अ".repeat(1000), "end"];
    writeFileSync(file, lines.join("\n"));
    const found = [...linesOf(file)];
    expect(found.map(({ text }) => text)).toEqual(lines);
    expect(found.map(({ isWhole }) => isWhole)).toEqual([true, true, true, false]);
    const bytes = readFileSync(file);
    for (const { text, offset, length } of found)
      expect(bytes.toString("utf8", offset, offset + length)).toBe(text);
  });
});
