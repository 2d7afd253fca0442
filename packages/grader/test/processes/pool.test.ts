// Whose fault it is when a grading process ends: the work's, or the machine's.

import { readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Interrupted } from "../../src/cohort/cohort-run.ts";
import { FakeCohort } from "../cohort/fake-cohort.ts";

let cohort: FakeCohort;
beforeEach(() => {
  cohort = new FakeCohort(24);
});
afterEach(() => cohort.remove());

const at = (...names: string[]) => path.join(cohort.root, ...names);

/** What became of a work. */
function fate(home: string, id: string): string {
  const { outcome, reason } = JSON.parse(readFileSync(at(home, id, "twice.json"), "utf8"));
  return reason ? `${outcome}: ${reason.stage}` : outcome;
}

describe("a grading process that dies", () => {
  it("once is tried again; twice on the same work, and the work is decided", async () => {
    cohort.sources.set("s003", `die-once ${at("once")}`);
    cohort.sources.set("s007", "die-until never");
    const run = await cohort.run("out");
    expect([run.count, run.undecided]).toEqual([24, 0]);
    expect(fate("out", "s003")).toBe("graded");
    expect(fate("out", "s007")).toBe("ungradable: crash");
    // The same bytes with one process, and a resumed run has nothing to do.
    rmSync(at("once"));
    await cohort.run("one", { jobs: 1 });
    expect(cohort.files("one")).toEqual(cohort.files("out"));
    const { started } = cohort;
    await cohort.run("out", { begin: "resume" });
    expect(cohort.started).toBe(started + 1);
    expect(cohort.files("out")).toEqual(cohort.files("one"));
  });

  it("together with another's is the fault of the one that ends it when alone", async () => {
    cohort.sources.set("s001", `victim ${at("pid")}`);
    cohort.sources.set("s002", `killer ${at("pid")}`);
    expect((await cohort.run("out")).undecided).toBe(0);
    expect(fate("out", "s001")).toBe("graded");
    expect(fate("out", "s002")).toBe("ungradable: crash");
  });

  it("all at once, as an operator ends them, takes nobody's mark", async () => {
    const ids = [...cohort.sources.keys()].slice(0, 6);
    for (const id of ids) cohort.sources.set(id, `die-once ${at(`once-${id}`)}`);
    expect((await cohort.run("out", { jobs: 3 })).undecided).toBe(0);
    for (const id of ids) expect(fate("out", id)).toBe("graded");
  });

  it("is not forgotten when the run ends in between", async () => {
    cohort.sources.set("s001", "die-until never");
    const error = await cohort.interrupt("out", 5);
    expect(error).toBeInstanceOf(Interrupted);
    expect(readFileSync(at("out/journal.jsonl"), "utf8")).toContain('"schema":"pravah/death/1"');
    const { started } = cohort;
    await cohort.run("out", { begin: "resume", jobs: 1 });
    expect(fate("out", "s001")).toBe("ungradable: crash");
    // The run's own, one to try it alone in, one that says so: it was not tried among the others.
    expect(cohort.started).toBe(started + 3);
  });

  it("where no empty work passes is the machine's fault, and mended with --resume", async () => {
    const grader = { secret: `broken ${at("broken")}` };
    cohort.sources.set("s007", `break-machine ${at("broken")}`);
    await expect(cohort.run("out", { grader })).rejects.toThrow(
      "the grading processes keep ending (SIGKILL: last words)",
    );
    rmSync(at("broken"));
    expect((await cohort.run("out", { grader, begin: "resume" })).undecided).toBe(1);
    expect(fate("out", "s007")).toBe("ungradable: infrastructure");
    rmSync(at("broken"));
    writeFileSync(at("broken-mended"), "");
    expect((await cohort.run("out", { grader, begin: "resume" })).undecided).toBe(0);
    expect(fate("out", "s007")).toBe("graded");
  });

  it("is not what a process does that says it cannot", async () => {
    cohort.sources.set("s009", "fail");
    expect((await cohort.run("out")).undecided).toBe(1);
    const { "results.jsonl": results = "" } = cohort.files("out");
    expect(results).toContain("the grading process ended twice (a fault of the grader)");
  });
});
