// Several grading processes side by side. A work whose process dies is tried once more in a fresh one;
// then the machine is at fault, and the result says so.

import type { GraderOptions } from "../run/grader.ts";
import type { WorkText } from "../work/read-work.ts";
import { coresFor } from "./cores.ts";
import { type Graded, GradingProcess, ProcessGone } from "./grading-process.ts";
import type { SandboxFacts } from "./messages.ts";

/** A work that waits to be graded. */
export interface Task {
  submission: string;
  exercise: string;
  /** Read when its turn has come. */
  read(): Promise<WorkText>;
}

export interface PoolOptions {
  root: string;
  options: GraderOptions;
  /** How many processes. */
  jobs: number;
  /** Makes a process; a test makes one that dies. */
  create?: () => GradingProcess;
}

export class Pool {
  readonly #settings: PoolOptions;
  readonly #idle: GradingProcess[] = [];
  /** Each process with its core, if it has one of its own. */
  readonly #all = new Map<GradingProcess, number | undefined>();
  readonly #freeCores: number[];
  /** Fixed by the first process, so that all grade under the same layer. */
  #layer: string | undefined;
  #stopped = false;

  constructor(settings: PoolOptions) {
    this.#settings = settings;
    this.#freeCores = coresFor(settings.jobs);
  }

  /**
   * Starts the first process.
   *
   * @throws {InputError} when the options cannot be met on this machine
   */
  async open(): Promise<SandboxFacts> {
    const { facts, process } = await this.#start();
    this.#layer = facts.layer;
    this.#idle.push(process);
    return facts;
  }

  /**
   * Grades all tasks; they are taken from `tasks` only as processes become free.
   *
   * @param done gets each result as it comes, one at a time; when it throws, the run ends
   */
  async run(tasks: Iterable<Task>, done: (task: Task, graded: Graded) => void): Promise<void> {
    const waiting = tasks[Symbol.iterator]();
    let failed = false;
    const lane = async () => {
      while (!failed && !this.#stopped) {
        const { value: task, done: isOver } = waiting.next();
        if (isOver) return;
        done(task, await this.#grade(task));
      }
    };
    const lanes = Array.from({ length: this.#settings.jobs }, () =>
      lane().catch((error: unknown) => {
        failed = true;
        throw error;
      }),
    );
    const results = await Promise.allSettled(lanes);
    const fault = results.find((result) => result.status === "rejected");
    if (fault && !this.#stopped) throw fault.reason;
  }

  /** Ends every process, also in the middle of a work. */
  async close(): Promise<void> {
    this.#stopped = true;
    await Promise.all([...this.#all.keys()].map((process) => process.end()));
  }

  async #grade({ submission, exercise, read }: Task): Promise<Graded> {
    const text = await read();
    const first = await this.#attempt({ submission, exercise, text });
    if ("graded" in first && !first.graded.undecided) return first.graded;
    const second = await this.#attempt({ submission, exercise, text });
    if ("graded" in second) return second.graded;
    // Nobody is left to blame but the machine; a process that grades nothing can still say so.
    const why = `the grading process ended twice (${second.why})`;
    const problem = { stage: "infrastructure" as const, params: { why } };
    const third = await this.#attempt({ submission, exercise, text: { problem } });
    if ("graded" in third) return third.graded;
    throw new Error(`the grading processes keep ending (${third.why})`);
  }

  /** One try; a process that failed in it is not used again. */
  async #attempt(
    assignment: Parameters<GradingProcess["grade"]>[0],
  ): Promise<{ graded: Graded } | { why: string }> {
    let process: GradingProcess | undefined;
    try {
      process = this.#idle.pop() ?? (await this.#start()).process;
      const graded = await process.grade(assignment);
      if (graded.undecided) await this.#discard(process);
      else this.#idle.push(process);
      return { graded };
    } catch (error) {
      if (process) await this.#discard(process);
      if (error instanceof ProcessGone && !this.#stopped) return { why: error.message };
      throw error;
    }
  }

  async #start(): Promise<{ facts: SandboxFacts; process: GradingProcess }> {
    const { root, options, create } = this.#settings;
    const process = create ? create() : new GradingProcess(options.limits?.submissionMs);
    const core = this.#freeCores.pop();
    this.#all.set(process, core);
    try {
      const sandbox = (this.#layer ?? options.sandbox) as GraderOptions["sandbox"];
      return { facts: await process.start(root, { ...options, sandbox }, core), process };
    } catch (error) {
      await this.#discard(process);
      throw error;
    }
  }

  async #discard(process: GradingProcess): Promise<void> {
    await process.end();
    const core = this.#all.get(process);
    if (core !== undefined) this.#freeCores.push(core);
    this.#all.delete(process);
  }
}
