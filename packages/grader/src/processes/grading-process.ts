// The parent's end of one grading process: starts it, hands it a work, notices when it is gone.

import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { InputError } from "../files/input-error.ts";
import type { GraderOptions } from "../run/grader.ts";
import { DEFAULT_LIMITS } from "../sandbox/limits.ts";
import type { FromProcess, SandboxFacts, ToProcess, WorkToGrade } from "./messages.ts";

const PROGRAM = fileURLToPath(new URL("../../bin/grading-process.js", import.meta.url));
const START_MS = 120_000;
/** Beyond all of a work's own limits: whoever passes it stands still by the grader's own fault. */
const GRACE_MS = 120_000;
const MAX_STDERR = 4_000;
const END_MS = 3_000;

/** The process is gone, or stands still. Whose fault that is, one process alone cannot tell. */
export class ProcessGone extends Error {}

/** It lives, and says that it could not do its work: the grader's own fault. */
export class GraderFailed extends ProcessGone {}

/** A result as one line of JSON; `undecided` where the machine failed on it. */
export interface GradedLine {
  line: string;
  undecided: boolean;
}

export class GradingProcess {
  readonly #child: ChildProcess;
  readonly #graceMs: number;
  readonly #gone: Promise<void>;
  #pending: { resolve(message: FromProcess): void; reject(error: Error): void } | null = null;
  #why: string | null = null;
  #stderr = "";

  /** @param program what is forked; a test puts a process of its own there */
  constructor(submissionMs = DEFAULT_LIMITS.submissionMs, program = PROGRAM) {
    this.#graceMs = 2 * submissionMs + GRACE_MS;
    const { PRAVAH_SECRET: _, ...env } = process.env;
    this.#child = fork(program, [], {
      env,
      execArgv: [],
      stdio: ["ignore", "ignore", "pipe", "ipc"],
    });
    this.#child.stderr?.on("data", (data: Buffer) => {
      this.#stderr = (this.#stderr + data.toString("utf8")).slice(-MAX_STDERR);
    });
    this.#child.on("message", (message: FromProcess) => {
      const pending = this.#pending;
      this.#pending = null;
      pending?.resolve(message);
    });
    // Not `close`: Node leaves that out when the parent has closed the channel. Its last words first.
    const exit = new Promise<string>((resolve) => {
      this.#child.on("exit", (code, signal) => resolve(signal ?? `exit code ${code}`));
      this.#child.on("error", (error) => resolve(error.message));
    });
    const silence = new Promise((resolve) => this.#child.stderr?.on("close", resolve));
    this.#gone = Promise.all([exit, silence]).then(([why]) => this.#fail(why));
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  /** It has ended, or was given up. */
  get isGone(): boolean {
    return this.#why !== null;
  }

  /**
   * Makes it ready.
   *
   * @param core that it stays on; without one the system decides
   * @throws {InputError} when what the options ask for cannot be had on this machine
   * @throws {ProcessGone}
   */
  async start(root: string, options: GraderOptions, core?: number): Promise<SandboxFacts> {
    const answer = await this.#ask({ kind: "start", root, options, core }, START_MS);
    if (answer.kind === "ready") return answer.sandbox;
    if (answer.kind === "refused") throw new InputError(answer.message);
    throw new ProcessGone(answer.kind === "failed" ? answer.why : "it said something else");
  }

  /** @throws {ProcessGone} */
  async grade(work: WorkToGrade): Promise<GradedLine> {
    const answer = await this.#ask({ kind: "grade", ...work }, this.#graceMs);
    if (answer.kind === "graded") return answer;
    throw new GraderFailed(answer.kind === "failed" ? answer.why : "it said something else");
  }

  /** Ends it and waits until it is gone. */
  async end(): Promise<void> {
    this.#why ??= "it was ended";
    if (this.#child.connected) this.#child.disconnect();
    const timer = setTimeout(() => this.#child.kill("SIGKILL"), END_MS);
    await this.#gone;
    clearTimeout(timer);
  }

  #ask(message: ToProcess, ms: number): Promise<FromProcess> {
    if (this.#why !== null) return Promise.reject(new ProcessGone(this.#why));
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#fail(`no answer within ${ms / 1000} s`);
        this.#child.kill("SIGKILL");
      }, ms);
      const settled =
        <T>(then: (value: T) => void) =>
        (value: T) => {
          clearTimeout(timer);
          then(value);
        };
      this.#pending = { resolve: settled(resolve), reject: settled(reject) };
      this.#child.send(message, (error) => {
        if (error) this.#fail(error.message);
      });
    });
  }

  #fail(why: string): void {
    const lastWords = this.#stderr.trim().split("\n").at(-1) ?? "";
    this.#why ??= lastWords === "" ? why : `${why}: ${lastWords}`;
    const pending = this.#pending;
    this.#pending = null;
    pending?.reject(new ProcessGone(this.#why));
  }
}
