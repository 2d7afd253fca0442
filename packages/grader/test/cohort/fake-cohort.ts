// A cohort for the fake grading process: what to do with it, and what came out.

import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { type CohortOptions, type CohortOutcome, runCohort } from "../../src/cohort/cohort-run.ts";
import type { Submission } from "../../src/intake/submission.ts";
import { GradingProcess } from "../../src/processes/grading-process.ts";
import { toy } from "../toy.ts";

export const FAKE: string = fileURLToPath(
  new URL("../processes/fake-process.mjs", import.meta.url),
);

export const fakeProcess = (): GradingProcess => new GradingProcess(1000, FAKE);

export class FakeCohort {
  readonly root = mkdtempSync(path.join(tmpdir(), "pravah-test-"));
  readonly sources = new Map<string, string>();
  started = 0;

  /** @param size works that do nothing in particular: s001, s002 … */
  constructor(size: number) {
    for (let i = 1; i <= size; i++) this.sources.set(`s${String(i).padStart(3, "0")}`, `work ${i}`);
  }

  submissions(): Submission[] {
    return [...this.sources.keys()].sort().map((id) => ({
      id,
      name: id,
      works: [
        {
          exercise: "twice",
          path: `${this.root}/cohort/${id}`,
          read: async () => ({ source: this.sources.get(id) ?? "" }),
        },
      ],
    }));
  }

  run(home: string, options: Partial<CohortOptions> = {}): Promise<CohortOutcome> {
    return runCohort({
      root: "",
      catalog: [toy()],
      submissions: this.submissions(),
      skipped: [{ path: "cohort/list.csv", why: "a file" }],
      grader: {},
      jobs: 2,
      shard: { part: 1, of: 1 },
      home: path.join(this.root, home),
      begin: "new",
      signal: new AbortController().signal,
      onSandbox: () => {},
      onProgress: () => {},
      create: () => {
        this.started++;
        return fakeProcess();
      },
      ...options,
    });
  }

  /** Ends a run after so many works. */
  async interrupt(
    home: string,
    after: number,
    options: Partial<CohortOptions> = {},
  ): Promise<Error> {
    const controller = new AbortController();
    const begun = this.run(home, {
      ...options,
      signal: controller.signal,
      onProgress: (done) => {
        if (done >= after) controller.abort();
      },
    });
    return begun.then(
      () => new Error("it was not interrupted"),
      (error: Error) => error,
    );
  }

  /** Every file of a run but the journal, which keeps the order of events. */
  files(home: string): Record<string, string> {
    const place = path.join(this.root, home);
    const names = readdirSync(place, { recursive: true, encoding: "utf8" }).sort();
    const files = names.filter((name) => /\.jsonl?$/.test(name) && name !== "journal.jsonl");
    return Object.fromEntries(
      files.map((name) => [name, readFileSync(path.join(place, name), "utf8")]),
    );
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
