// Programs that check at every save, side by side.

import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { CHECKOUT } from "@pravah/grader";
import { endOf, Output } from "./output.ts";

/** What tells that a program has begun with a save, has a verdict, has named a loop. */
interface Signs {
  checking(text: string): number;
  verdict(text: string): number;
  named(text: string): number;
}

export interface WatcherKind {
  name: string;
  signs: Signs;
  /** @param root a checkout with the exercises alone */
  start(root: string, exercise: string): ChildProcess;
}

const bin = (name: string) => fileURLToPath(new URL(`../../bin/${name}`, import.meta.url));
const practice = path.join(CHECKOUT, "packages/grader/bin/practice.js");

const NEVER_ENDS = /look for a loop that never ends/;
const byWords = (words: RegExp) => (text: string) => endOf(words, text);

/** The first line of the screen, drawn anew without "Checking…". */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what begins and ends a line
const HEAD = /\x1b\[1;1H(?:(?!Checking…)[^\n])*?\x1b\[K/;

export const LEARN: WatcherKind = {
  name: "learn",
  signs: {
    checking: byWords(/Checking…/),
    verdict: (text) => {
      const checking = endOf(/Checking…/, text);
      const after = checking < 0 ? -1 : endOf(HEAD, text.slice(checking));
      return after < 0 ? -1 : checking + after;
    },
    named: byWords(NEVER_ENDS),
  },
  start: (root, exercise) =>
    spawn(process.execPath, [bin("learn-on-pipes.js"), root, exercise], {
      env: { ...process.env, CI: "", NO_COLOR: "" },
      stdio: ["pipe", "pipe", "pipe", "ipc"],
    }),
};

export const TEST_WATCH: WatcherKind = {
  name: "test --watch",
  signs: {
    // It says nothing before it has run.
    checking: () => -1,
    verdict: byWords(/\d+ of \d+ checks pass|nothing is written yet/),
    named: byWords(NEVER_ENDS),
  },
  start: (root, exercise) => startVitest([practice, "run", "--watch"], root, exercise),
};

export const PLAIN: WatcherKind = {
  name: "vitest --watch",
  signs: {
    checking: byWords(/RERUN/),
    verdict: byWords(/Duration\s/),
    named: byWords(NEVER_ENDS),
  },
  start: (root, exercise) => startVitest([bin("plain-watch.js")], root, exercise),
};

function startVitest(args: string[], root: string, exercise: string): ChildProcess {
  return spawn(process.execPath, args, {
    cwd: path.join(root, "exercises", exercise),
    env: { ...process.env, CI: "", NO_COLOR: "1", PRAVAH_LANG: "en" },
    stdio: ["pipe", "pipe", "pipe"],
  });
}

export interface Times {
  /** Until the save is noticed; null where nothing says so. */
  checkingMs: number | null;
  verdictMs: number;
}

const START_MS = 60_000;
const VERDICT_MS = 30_000;

export class Watcher {
  readonly #kind: WatcherKind;
  readonly #output: Output;

  constructor(kind: WatcherKind, root: string, exercise: string) {
    this.#kind = kind;
    this.#output = new Output(kind.start(root, exercise));
  }

  /** Waits for the first verdict. */
  async warm(): Promise<void> {
    const { signs } = this.#kind;
    const at = await this.#output.until(signs.verdict, START_MS);
    if (at === null) throw new Error(`${this.#kind.name} did not begin:\n${this.#output.text}`);
  }

  /** @param save writes the work */
  async time(save: () => void): Promise<Times> {
    const { signs, name } = this.#kind;
    const begin = this.#output.mark();
    save();
    const verdict = await this.#output.until(signs.verdict, VERDICT_MS);
    if (verdict === null) throw new Error(`${name}: no verdict:\n${this.#output.text}`);
    const checking = await this.#output.until(signs.checking, 0);
    return {
      checkingMs: checking === null ? null : checking - begin,
      verdictMs: verdict - begin,
    };
  }

  /** @returns when a loop was named, or null when it was not within `ms` */
  async timeLoop(save: () => void, ms: number): Promise<number | null> {
    const begin = this.#output.mark();
    save();
    const named = await this.#output.until(this.#kind.signs.named, ms);
    return named === null ? null : named - begin;
  }

  memory(): Promise<NodeJS.MemoryUsage> {
    const { child } = this.#output;
    return new Promise((resolve) => {
      child.once("message", (usage) => resolve(usage as NodeJS.MemoryUsage));
      child.send("memory");
    });
  }

  close(): Promise<void> {
    return this.#output.kill();
  }
}
