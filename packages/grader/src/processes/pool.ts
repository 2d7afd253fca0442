// Several grading processes side by side. A work whose process dies is put aside until all others are
// done, and tried alone. If the process dies again, while an empty work passes before and after, the
// work is at fault; in every other case the machine is.

import type { GraderOptions } from "../run/grader.ts";
import { machineFailed, type Problem } from "../work/problem.ts";
import type { WorkText } from "../work/read-work.ts";
import { coresFor } from "./cores.ts";
import { type GradedLine, GraderFailed, GradingProcess, ProcessGone } from "./grading-process.ts";
import type { SandboxFacts, WorkToGrade } from "./messages.ts";
import { severalAtATime } from "./several-at-a-time.ts";

/** A work that waits to be graded. */
export interface Task {
  submission: string;
  exercise: string;
  /** A grading process has ended on it in an earlier run. */
  isSuspect?: boolean;
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

/** Told of what happens, one at a time; when they throw, the run ends. */
export interface PoolEvents {
  done(task: Task, graded: GradedLine): void;
  /** A grading process has ended on this text of a work. */
  died(task: Task, text: WorkText, why: string): void;
}

/** What one try has given. */
type Try =
  | { graded: GradedLine }
  /** The process ended, or stood still, while it had the work. */
  | { died: string }
  /** It said that it could not, or did not even begin. */
  | { failed: string };

/** Nobody can do anything wrong in it. */
const CONTROL: WorkText = { source: "export {};\n" };
const CRASH: Problem = { stage: "crash", params: {} };

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

  /** Grades all tasks; they are taken from `tasks` only as processes become free. */
  async run(tasks: Iterable<Task>, events: PoolEvents): Promise<void> {
    const suspects: Task[] = [];
    const { jobs } = this.#settings;
    try {
      await severalAtATime(this.#untilStopped(tasks), jobs, async (task) => {
        if (task.isSuspect || !(await this.#grade(task, events))) suspects.push(task);
      });
      // Alone: no other work can have been what ended the process.
      for (const task of suspects)
        if (!this.#stopped) events.done(task, await this.#gradeAlone(task, events));
    } catch (error) {
      if (!this.#stopped) throw error;
    }
  }

  *#untilStopped(tasks: Iterable<Task>): Generator<Task> {
    for (const task of tasks) {
      if (this.#stopped) return;
      yield task;
    }
  }

  /** Ends every process, also in the middle of a work. */
  async close(): Promise<void> {
    this.#stopped = true;
    await Promise.all([...this.#all.keys()].map((process) => process.end()));
  }

  /** @returns false where a process has died on it */
  async #grade(task: Task, events: PoolEvents): Promise<boolean> {
    const { submission, exercise } = task;
    const text = await task.read();
    let last: Try = { failed: "" };
    for (let tries = 0; tries < 2; tries++) {
      last = await this.#attempt({ submission, exercise, text });
      if ("died" in last) {
        events.died(task, text, last.died);
        await this.#requireMachine(exercise);
        return false;
      }
      if ("graded" in last && !last.graded.undecided) break;
    }
    const graded = "graded" in last ? last.graded : await this.#blameMachine(task, last.failed);
    events.done(task, graded);
    return true;
  }

  async #gradeAlone(task: Task, events: PoolEvents): Promise<GradedLine> {
    const { submission, exercise } = task;
    const text = await task.read();
    const before = await this.#proven(exercise);
    if ("failed" in before) return this.#blameMachine(task, before.failed);
    const tried = await this.#attempt({ submission, exercise, text }, before.process);
    if ("graded" in tried) return tried.graded;
    if ("failed" in tried) return this.#blameMachine(task, tried.failed);
    events.died(task, text, tried.died);
    const after = await this.#proven(exercise);
    if ("failed" in after) return this.#blameMachine(task, tried.died);
    const verdict = await this.#attempt(
      { submission, exercise, text, verdict: CRASH },
      after.process,
    );
    return "graded" in verdict ? verdict.graded : this.#blameMachine(task, tried.died);
  }

  /** Where not even an empty work can be graded, no others are tried. */
  async #requireMachine(exercise: string): Promise<void> {
    let proof = await this.#proven(exercise);
    if ("failed" in proof) proof = await this.#proven(exercise);
    if ("failed" in proof) throw new Error(`the grading processes keep ending (${proof.failed})`);
    this.#idle.push(proof.process);
  }

  /** A fresh process that has just graded an empty work. */
  async #proven(exercise: string): Promise<{ process: GradingProcess } | { failed: string }> {
    let process: GradingProcess | undefined;
    try {
      ({ process } = await this.#start());
      const control = { submission: "control", exercise, text: CONTROL };
      const { undecided } = await process.grade(control);
      if (!undecided) return { process };
      await this.#discard(process);
      return { failed: "an empty work could not be graded" };
    } catch (error) {
      if (process) await this.#discard(process);
      return { failed: this.#whyGone(error) };
    }
  }

  /** Nobody is left to blame but the machine; a process that grades nothing can still say so. */
  async #blameMachine({ submission, exercise }: Task, why: string): Promise<GradedLine> {
    const problem = machineFailed(`the grading process ended twice (${why})`);
    const said = await this.#attempt({ submission, exercise, text: { problem } });
    if ("graded" in said) return said.graded;
    throw new Error(
      `the grading processes keep ending (${"died" in said ? said.died : said.failed})`,
    );
  }

  /** One try; a process that failed in it is not used again. */
  async #attempt(work: WorkToGrade, proven?: GradingProcess): Promise<Try> {
    let process = proven;
    let hasWork = false;
    try {
      process ??= (await this.#takeIdle()) ?? (await this.#start()).process;
      hasWork = true;
      const graded = await process.grade(work);
      if (graded.undecided) await this.#discard(process);
      else this.#idle.push(process);
      return { graded };
    } catch (error) {
      if (process) await this.#discard(process);
      const why = this.#whyGone(error);
      return hasWork && !(error instanceof GraderFailed) ? { died: why } : { failed: why };
    }
  }

  /** What has ended while it waited has not ended on the next work. */
  async #takeIdle(): Promise<GradingProcess | undefined> {
    for (let process = this.#idle.pop(); process; process = this.#idle.pop()) {
      if (!process.isGone) return process;
      await this.#discard(process);
    }
    return undefined;
  }

  /** @throws what is no fault of the process */
  #whyGone(error: unknown): string {
    if (error instanceof ProcessGone && !this.#stopped) return error.message;
    throw error;
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
