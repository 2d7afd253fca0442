// What a journal still holds after whatever ended its run.

import {
  appendFileSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Journal, linesOf } from "../../src/cohort/journal.ts";
import type { Plan } from "../../src/cohort/plan.ts";

let folder = "";
let file = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "pravah-test-"));
  file = path.join(folder, "journal.jsonl");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const plan = { schema: "pravah/journal/1", shard: "1/1" } as Plan;
const result = (id: string, work = "a", stage?: string) =>
  JSON.stringify({
    submission: { id, files: { "work.ts": work } },
    exercise: "relu",
    ...(stage && { reason: { stage } }),
  });

/** A journal with results of s001, s002 … */
function written(count: number): Buffer {
  const journal = Journal.create(file, plan);
  for (let i = 1; i <= count; i++) journal.record(result(`s00${i}`));
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
    expect(recorded).toMatchObject({ work: "a", undecided: false });
    expect([...(journal?.read(recorded ? [recorded] : []) ?? [])]).toEqual([result("s002")]);
    expect(journal?.find("s002", "vanishing")).toBeUndefined();
  });

  it("cut anywhere keeps every whole record, and goes on from there", () => {
    const bytes = written(3);
    const first = bytes.indexOf(10) + 1;
    for (let cut = 0; cut <= bytes.length; cut += 3) {
      writeFileSync(file, bytes.subarray(0, cut));
      const whole = bytes.subarray(0, cut).toString().split("\n").length - 2;
      const journal = Journal.open(file);
      if (cut < first) {
        expect(journal).toBeNull();
        continue;
      }
      expect(journal?.size).toBe(whole);
      journal?.record(result("s009"));
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

  it("with damage before its end is refused, with the line", () => {
    written(1);
    appendFileSync(file, `{"half":\n${result("s002")}\n`);
    expect(() => Journal.open(file)).toThrow("line 3 is damaged; begin again with --restart");
  });

  it("of something else is refused", () => {
    writeFileSync(file, '{"schema":"other"}\n');
    expect(() => Journal.open(file)).toThrow("is no journal of this version");
  });

  it("holds the last of several results, and knows which were the machine's fault", () => {
    const journal = Journal.create(file, plan);
    journal.record(result("s001", "a", "infrastructure"));
    expect(journal.find("s001", "relu")?.undecided).toBe(true);
    journal.record(result("s001", "b"));
    expect(journal.find("s001", "relu")).toMatchObject({ work: "b", undecided: false });
    journal.close();
    expect(Journal.open(file)?.find("s001", "relu")).toMatchObject({ work: "b" });
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
