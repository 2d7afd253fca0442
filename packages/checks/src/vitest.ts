// Entry `@pravah/checks/vitest`: under Vitest a check is a test, so watch, filters and the UI work
// as everyone knows them.

import { test } from "vitest";
import { registerWith } from "./check.ts";
import { SIGNS } from "./messages/signs.ts";
import type { CheckOutcome } from "./run/host/outcome.ts";
import { type CheckRun, runCheck } from "./run/host/run-check.ts";

export interface TestHost {
  run: CheckRun;
  /** Name of the test for a check id. */
  title(id: string): string;
  onStart(id: string): void;
  /** Called when the check has ended; what it returns is kept as the test's `meta`. */
  onEnd(outcome: CheckOutcome): Record<string, unknown>;
  /** The words for an outcome that is not a pass. */
  say(outcome: CheckOutcome): string;
  /** Path of the work, for the line in which it threw. */
  workFile: string;
}

/** Makes every check that is declared from now on a Vitest test. */
export function checksAsTests(host: TestHost): void {
  registerWith((check) => {
    test(host.title(check.id), async (context) => {
      host.onStart(check.id);
      const outcome = await runCheck(check, host.run);
      Object.assign(context.task.meta, host.onEnd(outcome));
      // Unwritten is neither right nor wrong: Vitest's word for that is "skipped".
      if (outcome.outcome === "todo") context.skip(`${SIGNS.todo} ${host.say(outcome)}`);
      if (outcome.outcome === "fail")
        throw new FailedCheck(host.say(outcome), outcome, host.workFile);
    });
  });
}

/** The failure as Vitest shows it: our words, and the student's own line where there is one. */
class FailedCheck extends Error {
  constructor(message: string, outcome: CheckOutcome & { outcome: "fail" }, workFile: string) {
    super(message);
    this.name = SIGNS.fail;
    const line = /:(\d+)/.exec(String(outcome.failure.params.line ?? ""))?.[1];
    // Frames of the grader would only distract; without a line there is nothing to point at.
    this.stack =
      line === undefined
        ? `${this.name}: ${message}`
        : `${this.name}: ${message}\n    at ${workFile}:${line}:1`;
  }
}
