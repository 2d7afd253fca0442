// Entry `@pravah/checks/vitest`: under Vitest a check is a test, so watch, filters and the UI work
// as everyone knows them.

import { afterAll, type RunnerTestSuite, test } from "vitest";
import { registerWith } from "./check.ts";
import { SIGNS } from "./messages/signs.ts";
import type { CheckOutcome } from "./run/host/outcome.ts";
import { type CheckRun, runCheck } from "./run/host/run-check.ts";

export interface TestHost {
  run: CheckRun;
  /** Name of the test for a check id. */
  title(id: string): string;
  /** Called when the check has ended; what it returns is kept as the test's `meta`. */
  onEnd(outcome: CheckOutcome): Record<string, unknown>;
  /** Called when nobody waits for a check any more: it was cancelled, or took too long. */
  onCancel(): void;
  /** The words for an outcome that is not a pass. */
  say(outcome: CheckOutcome): string;
  /** The picture of a failure, for those who look at a page; null where it has none. */
  draw(outcome: CheckOutcome): { caption: string; svg: string } | null;
  /** Path of the work, for the line in which it threw. */
  workFile: string;
}

/** Makes every check that is declared from now on a Vitest test. */
export function checksAsTests(host: TestHost): void {
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads in this place which fixtures a hook wants
  afterAll(({}, suite) => skipWhereNothingRan(suite as RunnerTestSuite));
  registerWith((check) => {
    test(host.title(check.id), async (context) => {
      context.signal.addEventListener("abort", host.onCancel, { once: true });
      const outcome = await runCheck(check, host.run);
      Object.assign(context.task.meta, host.onEnd(outcome));
      // Unwritten is neither right nor wrong: Vitest's word for that is "skipped".
      if (outcome.outcome === "todo") context.skip(`${SIGNS.todo} ${host.say(outcome)}`);
      const drawn = host.draw(outcome);
      if (drawn !== null) {
        const body = new TextEncoder().encode(drawn.svg);
        await context.annotate(drawn.caption, "figure", { contentType: "image/svg+xml", body });
      }
      if (outcome.outcome === "fail")
        throw new FailedCheck(host.say(outcome), outcome, host.workFile);
    });
  });
}

/** Vitest says "pass" of a file in which nothing has failed; one in which nothing is written has not passed. */
function skipWhereNothingRan(suite: RunnerTestSuite): void {
  if (suite.result === undefined || suite.tasks.some(({ mode }) => mode !== "skip")) return;
  suite.mode = "skip";
  suite.result.state = "skip";
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
