// Runs a work in practice where grading runs it: in the sandbox, asked over the same channel, under the same
// limits. Resident: what all runs share is made once, and the sandboxed processes hang below this one.

import { type Check, type CheckOutcome, PRACTICE_SEED } from "@pravah/checks/host";
import type { Exercise } from "../catalog/exercise.ts";
import { loadSpec } from "../run/load-spec.ts";
import { runWork } from "../run/run-work.ts";
import { DEFAULT_LIMITS, type Limits } from "../sandbox/limits.ts";
import type { SandboxSettings } from "../sandbox/sandboxed-work.ts";
import { compile } from "../work/compile.ts";
import type { Problem } from "../work/problem.ts";
import type { WorkText } from "../work/read-work.ts";
import { type FormerRun, renewed, suspects } from "./former-run.ts";
import { prepareSandbox } from "./prepare-sandbox.ts";
import { settingsOf } from "./sandbox-settings.ts";

export interface PracticeOptions {
  /** Of the random inputs; everybody's practice seed without one. */
  seed?: number;
  /** Ends the run and its sandbox at once. */
  signal?: AbortSignal;
  /** Told of each outcome as it comes, once. */
  onOutcome?(outcome: CheckOutcome): void;
  /**
   * Told once, where only some functions have changed since the last run for which it was asked: the checks
   * that call them were asked first, the others are as they were. The run goes on and asks all of them.
   */
  onVerdict?(outcomes: CheckOutcome[]): void;
}

export interface PracticeRunner {
  /**
   * Every check of the exercise on this text; one run after the other.
   *
   * @returns an outcome per check, or why none could be had
   * @throws the signal's reason, as soon as it is given
   */
  run(
    exercise: Exercise,
    text: WorkText,
    options?: PracticeOptions,
  ): Promise<CheckOutcome[] | Problem>;
  /** Ends all runs, and the sandboxes with them. */
  close(): void;
}

/** Whoever practises runs a work of their own: the portable layer does, and needs no self-test. */
export function createPracticeRunner(given: Partial<Limits> = {}): PracticeRunner {
  const settings = settingsOf(prepareSandbox({ ...DEFAULT_LIMITS, ...given }));
  const formers = new Map<string, FormerRun>();
  const running = new Set<AbortController>();
  // Checks run one after the other in a process (run-context.ts), also those of a run that was ended.
  let turn: Promise<unknown> = Promise.resolve();

  return {
    run(exercise, text, options = {}) {
      const { signal } = options;
      const end = new AbortController();
      const forward = () => end.abort(signal?.reason);
      if (signal?.aborted) forward();
      signal?.addEventListener("abort", forward);
      running.add(end);
      const mine = turn.then(async () => {
        end.signal.throwIfAborted();
        if ("problem" in text) return text.problem;
        const run = { ...options, settings, formers, signal: end.signal };
        return runText(exercise, text.source, run);
      });
      turn = mine.catch(() => {});
      return Promise.race([mine, rejectionOf(end.signal)]).finally(() => {
        signal?.removeEventListener("abort", forward);
        running.delete(end);
      });
    },
    close() {
      for (const end of running) end.abort(new Error("the practice runner was closed"));
    },
  };
}

interface TextRun extends PracticeOptions {
  settings: SandboxSettings;
  /** The last runs, by exercise. */
  formers: Map<string, FormerRun>;
  signal: AbortSignal;
}

async function runText(
  { id, directory, misconceptions }: Exercise,
  source: string,
  { settings, formers, seed = PRACTICE_SEED, signal, onOutcome, onVerdict }: TextRun,
): Promise<CheckOutcome[] | Problem> {
  const compiled = await compile(source);
  if ("problem" in compiled) return compiled.problem;
  signal.throwIfAborted();
  const { checks } = await loadSpec(directory);
  const told = new Set<string>();
  const tell = (outcome: CheckOutcome) => {
    if (!told.has(outcome.id)) onOutcome?.(outcome);
    told.add(outcome.id);
  };
  const ask = (some: readonly Check[]) =>
    runWork(compiled, {
      ...{ source, settings, seed, misconceptions, signal },
      checks: async () => some,
      onOutcome: tell,
    });

  const { js } = compiled;
  const former = formers.get(id);
  const first = onVerdict ? suspects(former, { js, checks, seed }) : null;
  if (former && first) {
    // Also when there is none: the work may not load any more.
    const fresh = await ask(first);
    if (!Array.isArray(fresh)) return fresh;
    onVerdict?.(renewed(former, fresh));
  }
  const outcomes = await ask(checks);
  if (onVerdict && Array.isArray(outcomes)) formers.set(id, { js, checks, seed, outcomes });
  return outcomes;
}

/** Does not wait for the check that was ended, which may be computing itself. */
function rejectionOf(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    else signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
}
