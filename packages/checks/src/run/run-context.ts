// The one check that is running now: which work it asks, with which seed, and what was called last.

// Not the whole engine: a command that runs no check starts without it.
import { createRandom, type Random } from "@pravah/core/random";
import type { Plain } from "../plain/plain.ts";
import { HostFault } from "./failure.ts";
import type { Figure } from "./figure.ts";

/** What came back from one call of a student's function. */
export type Reply =
  | { kind: "value"; value: Plain; changedInputs: number[]; output: string }
  | { kind: "threw"; name: string; message: string; line: number | null; output: string }
  | { kind: "not-plain"; why: string; output: string }
  | { kind: "missing"; output: string };

/**
 * A student's work, wherever it runs: in this process, in a sandbox, in a web worker.
 * `call` rejects with a `CheckFailure` when the work had to be stopped.
 */
export interface Work {
  call(name: string, args: readonly unknown[]): Promise<Reply>;
}

export interface Call {
  name: string;
  args: readonly unknown[];
  reply: Reply;
}

export interface RunContext {
  work: Work;
  seed: number;
  random: Random;
  calls: Call[];
  /** The last figure that the check drew. */
  figure?: Figure;
}

let current: RunContext | null = null;

export function currentRun(): RunContext {
  if (current === null) throw new Error("a check's words were used outside of a running check");
  return current;
}

/** Runs `body` with its own context; checks run one after the other, so one variable is enough. */
export async function withRun(work: Work, seed: number, body: () => unknown): Promise<RunContext> {
  if (current !== null) throw new HostFault("two checks at once: checks run one after the other");
  const context: RunContext = { work, seed, random: createRandom(seed), calls: [] };
  current = context;
  try {
    await body();
  } finally {
    current = null;
  }
  return context;
}

/** Only the last calls matter to a message; a long experiment must not keep them all. */
const KEPT_CALLS = 32;

export function remember(call: Call): void {
  const { calls } = currentRun();
  calls.push(call);
  if (calls.length > KEPT_CALLS) calls.shift();
}
