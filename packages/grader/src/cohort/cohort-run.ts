// A cohort, graded: intake → journal → results, in the same bytes whatever the number of processes
// and interruptions.

import { existsSync, rmSync } from "node:fs";
import path from "node:path";
import type { Exercise } from "../catalog/exercise.ts";
import { lockFolder } from "../files/folder-lock.ts";
import { sha256 } from "../files/hash.ts";
import { InputError } from "../files/input-error.ts";
import type { Skipped, Submission } from "../intake/submission.ts";
import type { SandboxFacts } from "../processes/messages.ts";
import { Pool, type PoolOptions, type Task } from "../processes/pool.ts";
import type { GraderOptions } from "../run/grader.ts";
import { DEFAULT_LIMITS } from "../sandbox/limits.ts";
import type { WorkText } from "../work/read-work.ts";
import { checkRun, isFinished } from "./check-run.ts";
import { COHORT_FILES, writeListing, writeResults } from "./cohort-files.ts";
import { differences } from "./differences.ts";
import { Journal, readPlan } from "./journal.ts";
import { makePlan } from "./plan.ts";
import { isInShard, type Shard } from "./shard.ts";

export interface CohortOptions {
  /** The checkout whose exercises are graded. */
  root: string;
  catalog: readonly Exercise[];
  submissions: readonly Submission[];
  skipped: readonly Skipped[];
  grader: GraderOptions;
  /** Processes side by side. */
  jobs: number;
  shard: Shard;
  /** Folder of the run's files. */
  home: string;
  /** What to do with a journal that is there: go on with it, replace it, or (`new`) ask. */
  begin: "new" | "resume" | "restart";
  /** Ends the run early; what is in the journal stays. */
  signal: AbortSignal;
  onSandbox(facts: SandboxFacts): void;
  /** @param done works that have a result, also from an earlier run */
  onProgress(done: number, total: number): void;
  /** Makes a grading process; a test makes one that dies. */
  create?: PoolOptions["create"];
}

export interface CohortOutcome {
  count: number;
  /** Works that the machine failed on. */
  undecided: number;
  /** SHA-256 of `results.jsonl`: equal digests are equal results. */
  digest: string;
  /** The results as lines of JSON, in order, one at a time in memory; as often as asked for. */
  lines(): Generator<string>;
}

/** The run was ended early. */
export class Interrupted extends Error {
  readonly done: number;
  readonly total: number;

  constructor(done: number, total: number) {
    super(`ended after ${done} of ${total} works`);
    this.done = done;
    this.total = total;
  }
}

/**
 * @throws {InputError} when the folder holds a run that is not this one, or cannot be written
 * @throws {Interrupted} when it was ended early
 */
export async function runCohort(options: CohortOptions): Promise<CohortOutcome> {
  const { home, signal, submissions, jobs } = options;
  const tasks = tasksOf(submissions.filter(({ id }) => isInShard(id, options.shard)));
  const unlock = lockFolder(home);
  let journal: Journal | undefined;
  let done = 0;
  const pool = new Pool({
    ...options,
    options: options.grader,
    jobs: Math.min(jobs, tasks.length),
  });
  const end = () => void pool.close();
  signal.addEventListener("abort", end);
  try {
    refuseUnfinished(options);
    signal.throwIfAborted();
    const sandbox = await pool.open();
    options.onSandbox(sandbox);
    const records = openJournal(options, sandbox.layer);
    journal = records;
    rmSync(path.join(home, COHORT_FILES.results), { force: true });
    writeListing(home, submissions, options.skipped);
    const waiting = await withoutResult(tasks, records);
    done = tasks.length - waiting.length;
    options.onProgress(done, tasks.length);
    await pool.run(waiting, {
      done: (_, { line }) => {
        records.record(line);
        options.onProgress(++done, tasks.length);
      },
      died: ({ submission, exercise }, text, why) =>
        records.recordDeath({ submission, exercise, work: sha256Of(text) ?? null, why }),
    });
    signal.throwIfAborted();
    return outcome(home, tasks, records);
  } catch (error) {
    throw signal.aborted ? new Interrupted(done, tasks.length) : error;
  } finally {
    signal.removeEventListener("abort", end);
    await pool.close();
    journal?.close();
    unlock();
  }
}

function outcome(home: string, tasks: readonly Task[], journal: Journal): CohortOutcome {
  const records = tasks.flatMap(({ submission, exercise }) => {
    const record = journal.find(submission, exercise);
    if (!record) throw new Error(`${submission} ${exercise} has no result`);
    return record;
  });
  const lines = () => journal.read(records);
  return {
    count: records.length,
    undecided: records.filter((record) => record.undecided).length,
    digest: writeResults(home, lines),
    lines,
  };
}

function tasksOf(submissions: readonly Submission[]): Task[] {
  return submissions.flatMap(({ id, works }) =>
    works.map(({ exercise, read }) => ({ submission: id, exercise, read })),
  );
}

/** An interrupted run is hours of work: it is not thrown away because somebody forgot a flag. */
function refuseUnfinished({ home, begin }: CohortOptions): void {
  const journal = path.join(home, COHORT_FILES.journal);
  if (begin !== "new" || !existsSync(journal)) return;
  if (isFinished(home)) return;
  throw new InputError(
    `${journal} belongs to a run that did not finish: add --resume to go on with it, or --restart to begin again`,
  );
}

function openJournal(options: CohortOptions, layer: string): Journal {
  const { home, begin, shard, grader } = options;
  const file = path.join(home, COHORT_FILES.journal);
  const plan = makePlan(options.submissions, options.catalog, {
    sandbox: layer,
    limits: { ...DEFAULT_LIMITS, ...grader.limits },
    secret: grader.secret,
    shard: `${shard.part}/${shard.of}`,
  });
  const old = begin === "resume" ? readPlan(file) : null;
  if (!old) return Journal.create(file, plan, grader.secret);
  const changed = differences(old, plan);
  if (changed.length > 0)
    throw new InputError(
      `${file} was begun differently (${changed.join("; ")}): grade as before, or begin again with --restart`,
    );
  const journal = Journal.open(file, grader.secret);
  if (!journal) throw new Error(`${file} changed while it was read`);
  refuseChanged(options, journal);
  return journal;
}

/** The results are written anew from the journal; what was changed in them is not passed over. */
function refuseChanged({ home, grader }: CohortOptions, journal: Journal): void {
  if (!isFinished(home)) return;
  try {
    checkRun(home, grader.secret);
  } catch (error) {
    journal.close();
    if (!(error instanceof InputError)) throw error;
    const results = path.join(home, COHORT_FILES.results);
    throw new InputError(
      `${error.message}\nThe journal is whole: delete ${results} and --resume writes it anew.`,
    );
  }
}

/** Tasks that have no result yet, or one that does not count: the machine failed, or the work changed. */
async function withoutResult(tasks: readonly Task[], journal: Journal): Promise<Task[]> {
  if (journal.isEmpty) return [...tasks];
  const waiting: Task[] = [];
  for (const task of tasks) {
    const { submission, exercise } = task;
    const recorded = journal.find(submission, exercise);
    const work = sha256Of(await task.read());
    if (recorded && !recorded.undecided && recorded.work === work) continue;
    waiting.push({ ...task, isSuspect: journal.hasDied(submission, exercise, work) });
  }
  return waiting;
}

function sha256Of(text: WorkText): string | undefined {
  return "problem" in text ? undefined : sha256(text.source);
}
