// Nothing is lost and nothing is graded differently, whatever happens to a run.

import { spawnSync } from "node:child_process";
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { hostname } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { Interrupted } from "../../src/cohort/cohort-run.ts";
import { mergeShards } from "../../src/cohort/merge.ts";
import { FakeCohort } from "./fake-cohort.ts";

let cohort: FakeCohort;
beforeEach(() => {
  cohort = new FakeCohort(24);
});
afterEach(() => cohort.remove());

const at = (...names: string[]) => path.join(cohort.root, ...names);
const whole = (part: number, of: number) => ({ shard: { part, of } });

describe("a run", () => {
  it("gives the same bytes with one process and with three, sorted by submission", async () => {
    const one = await cohort.run("one", { jobs: 1 });
    const three = await cohort.run("three", { jobs: 3 });
    expect(cohort.files("three")).toEqual(cohort.files("one"));
    expect(three.digest).toBe(one.digest);
    expect([one.count, one.undecided]).toEqual([24, 0]);
    const ids = [...one.lines()].map((line) => JSON.parse(line).submission.id);
    expect(ids).toEqual([...cohort.sources.keys()].sort());
    expect(readFileSync(at("one/results.jsonl"), "utf8")).toBe([...one.lines(), ""].join("\n"));
    expect(Object.keys(cohort.files("one"))).toHaveLength(27);
  });

  it("starts no more processes than there are works", async () => {
    cohort.remove();
    cohort = new FakeCohort(2);
    await cohort.run("out", { jobs: 8 });
    expect(cohort.started).toBeLessThanOrEqual(2);
  });

  it("says what cannot be had on this machine, and when processes do not even start", async () => {
    const begin = (secret: string) => cohort.run("out", { grader: { secret } });
    await expect(begin("refuse")).rejects.toThrow("not on this machine");
    await expect(begin("break")).rejects.toThrow("exit code 9");
    expect(existsSync(at("out/results.jsonl"))).toBe(false);
  });
});

describe("a run that was interrupted", () => {
  it("keeps what it has, and ends in the same bytes when it is resumed", async () => {
    await cohort.run("whole");
    const seen: number[] = [];
    for (const after of [0, 1, 13]) {
      const begin = after === 0 ? "new" : "resume";
      const error = await cohort.interrupt("out", after, { begin });
      expect(error).toBeInstanceOf(Interrupted);
      seen.push((error as Interrupted).done);
      expect(existsSync(at("out/results.jsonl"))).toBe(false);
    }
    expect(seen).toEqual([0, 1, 13]);
    await cohort.run("out", { begin: "resume" });
    expect(cohort.files("out")).toEqual(cohort.files("whole"));
  });

  it("is not begun anew by mistake", async () => {
    await cohort.interrupt("out", 5);
    await expect(cohort.run("out")).rejects.toThrow(
      "belongs to a run that did not finish: add --resume to go on with it, or --restart",
    );
    let before = -1;
    await cohort.run("out", {
      begin: "restart",
      onProgress: (done) => {
        if (before === -1) before = done;
      },
    });
    expect(before).toBe(0);
    // A run that has finished may be repeated.
    await cohort.run("out");
  });

  it("goes on after a torn line, and not after another kind of damage", async () => {
    await cohort.interrupt("out", 5);
    appendFileSync(at("out/journal.jsonl"), '{"submission":{"id":"s0');
    await cohort.run("out", { begin: "resume" });
    await cohort.run("whole");
    expect(cohort.files("out")).toEqual(cohort.files("whole"));
  });

  it("is not resumed with other settings, another secret or another cohort", async () => {
    await cohort.interrupt("out", 5);
    const resume = { begin: "resume" } as const;
    await expect(
      cohort.run("out", { ...resume, grader: { limits: { callMs: 500 } } }),
    ).rejects.toThrow("limits.callMs: 1000, now 500");
    await expect(cohort.run("out", { ...resume, grader: { secret: "s" } })).rejects.toThrow(
      "seed: practice, now",
    );
    await expect(cohort.run("out", { ...resume, ...whole(1, 2) })).rejects.toThrow(
      "shard: 1/1, now 1/2",
    );
    cohort.sources.set("s025", "one more");
    await expect(cohort.run("out", resume)).rejects.toThrow("works.count: 24, now 25");
  });

  it("grades a work again that has changed meanwhile", async () => {
    await cohort.interrupt("out", 24);
    cohort.sources.set("s001", "handed in again");
    await cohort.run("out", { begin: "resume" });
    await cohort.run("whole");
    expect(cohort.files("out")).toEqual(cohort.files("whole"));
  });
});

describe("a folder", () => {
  it("is one run's at a time, and what a killed run has left is taken over", async () => {
    const lock = at("out/.pravah-lock");
    mkdirSync(at("out"));
    writeFileSync(lock, JSON.stringify({ pid: process.ppid, host: hostname() }));
    await expect(cohort.run("out")).rejects.toThrow(
      `in use by another run (process ${process.ppid}`,
    );
    writeFileSync(lock, JSON.stringify({ pid: 1, host: "elsewhere" }));
    await expect(cohort.run("out")).rejects.toThrow("process 1 on elsewhere");
    const { pid } = spawnSync(process.execPath, ["-e", ""]);
    for (const left of [JSON.stringify({ pid, host: hostname() }), '{"pid":']) {
      writeFileSync(lock, left);
      // Torn, and not being written any more.
      utimesSync(lock, 0, 0);
      expect((await cohort.run("out", { begin: "resume" })).count).toBe(24);
      expect(existsSync(lock)).toBe(false);
    }
  });

  it("that is a file is refused", async () => {
    writeFileSync(at("out"), "");
    await expect(cohort.run("out")).rejects.toThrow("cannot be written: a file is in its place");
  });
});

describe("shards", () => {
  let parts: FakeCohort;
  beforeAll(async () => {
    parts = new FakeCohort(24);
    for (const part of [1, 2, 3]) await parts.run(`part-${part}`, whole(part, 3));
  }, 60_000);
  afterAll(() => parts.remove());
  const folder = (name: string) => path.join(parts.root, name);
  const merge = (...names: string[]) => mergeShards(names.map(folder), folder("merged"));

  it("merge into what one run gives, in any order and with repetitions", async () => {
    const { digest } = await parts.run("whole");
    expect(merge("part-3", "part-1", "part-2", "part-1").digest).toBe(digest);
    expect(merge("part-1", "part-2", "part-3").digest).toBe(digest);
    expect(parts.files("merged")).toEqual(parts.files("whole"));
    // The joined folder is a run like any other.
    expect((await parts.run("merged", { begin: "resume" })).digest).toBe(digest);
  });

  it("do not merge when one is missing, unfinished, or was graded differently", async () => {
    expect(() => merge("part-1", "part-3")).toThrow(
      /no shard has graded (s\d+ twice, ){5}and \d+ more/,
    );
    expect(() => merge("nowhere")).toThrow("holds no graded cohort");
    await parts.interrupt("begun", 1, whole(2, 3));
    expect(() => merge("part-1", "begun", "part-3")).toThrow(
      "begun has not finished: grade on with --resume",
    );
    await parts.run("secret", { ...whole(2, 3), grader: { secret: "x" } });
    expect(() => merge("part-1", "secret", "part-3")).toThrow("secret was not graded like");
  });

  it("do not merge when they contradict each other", async () => {
    for (const id of parts.sources.keys()) parts.sources.set(id, `changed ${id}`);
    await parts.run("other", whole(1, 3));
    expect(() => merge("part-1", "other")).toThrow(/part-1 and .*other disagree on s\d+ twice/);
  });
});
