// The journal of a run: its plan, then one sealed record a line, each on the disk before the next work
// is handed out. After a crash the lines that are there are whole, but for the last one.

import { existsSync } from "node:fs";
import { schemaFault } from "../catalog/schema.ts";
import { type Disk, RecordFile, readSpans, type Span } from "../files/durable-file.ts";
import { InputError } from "../files/input-error.ts";
import { linesOf } from "../files/lines-of.ts";
import type { Result } from "../judge/result.ts";
import { isUndecided } from "../work/problem.ts";
import { faultLines } from "./fault-lines.ts";
import { type Plan, runOf } from "./plan.ts";
import { type Binding, boundFault, Names, nameOf, parsed, readRecord } from "./read-record.ts";
import { type Seal, sealed } from "./seal.ts";

/** What is known of a recorded result without reading it again. */
export interface Recorded extends Span {
  /** SHA-256 of the text that was graded; undefined where none could be read. */
  work: string | undefined;
  /** The machine failed: this one is to be graded again. */
  undecided: boolean;
  /** Somebody's editor has put spaces between its values. */
  isSpaced?: true;
}

/** A grading process ended while it graded this work. */
export interface Death {
  submission: string;
  exercise: string;
  /** SHA-256 of its text. */
  work: string | null;
  why: string;
}

interface Records {
  results: Map<string, Recorded>;
  /** By work: the text that a grading process ended on. */
  deaths: Map<string, string | null>;
}

export class Journal {
  readonly plan: Plan;
  readonly #file: RecordFile;
  readonly #secret: string | undefined;
  readonly #records: Records;

  private constructor(
    plan: Plan,
    file: RecordFile,
    secret: string | undefined,
    records: Records = { results: new Map(), deaths: new Map() },
  ) {
    this.plan = plan;
    this.#file = file;
    this.#secret = secret;
    this.#records = records;
  }

  /** Begins a journal, in place of an older one. @param secret that of the plan; it seals the records */
  static create(file: string, plan: Plan, secret?: string, disk?: Disk): Journal {
    const records = new RecordFile(file, 0, disk);
    records.append(JSON.stringify(plan));
    return new Journal(plan, records, secret);
  }

  /**
   * Opens a journal to go on with it; a torn last line is dropped.
   *
   * @returns null where there is none, or not even its first line was finished
   * @throws {InputError} naming every line that is damaged or was changed
   */
  static open(file: string, secret?: string, disk?: Disk): Journal | null {
    const plan = readPlan(file);
    if (!plan) return null;
    const records: Records = { results: new Map(), deaths: new Map() };
    const binding = { run: runOf(plan), secret };
    const names = new Names();
    const faults: string[] = [];
    let number = 0;
    let end = 0;
    let torn: number | null = null;
    for (const { text, offset, length, isWhole } of linesOf(file)) {
      number++;
      if (torn !== null) faults.push(`line ${torn} is damaged: it is torn`);
      // What a crash or a power failure leaves at the end: half a line, or zeros.
      torn = !isWhole || text.includes("\0") ? number : null;
      if (torn !== null) continue;
      const fault =
        number === 1 ? null : remember(records, text, { offset, length }, names, binding);
      if (fault !== null) faults.push(`line ${number} is damaged: ${fault}`);
      end = offset + length + 1;
    }
    if (faults.length > 0) throw new InputError(damageText(file, faults));
    return new Journal(plan, new RecordFile(file, end, disk), secret, records);
  }

  get size(): number {
    return this.#records.results.size;
  }

  /** Does it hold nothing but its plan? */
  get isEmpty(): boolean {
    return this.size === 0 && this.#records.deaths.size === 0;
  }

  find(submission: string, exercise: string): Recorded | undefined {
    return this.#records.results.get(keyOf(submission, exercise));
  }

  /** Whether a grading process has ended on this text of the work. */
  hasDied(submission: string, exercise: string, work: string | undefined): boolean {
    const died = this.#records.deaths.get(keyOf(submission, exercise));
    return died !== undefined && died === (work ?? null);
  }

  /** Records a result; it is on the disk when this returns. @throws {InputError} on a full disk */
  record(line: string): void {
    const span = this.#append(line);
    rememberResult(this.#records, JSON.parse(line) as Result, span);
  }

  /** Records that a grading process has ended. @throws {InputError} on a full disk */
  recordDeath({ submission, exercise, work, why }: Death): void {
    this.#append(JSON.stringify({ schema: "pravah/death/1", submission, exercise, work, why }));
    this.#records.deaths.set(keyOf(submission, exercise), work);
  }

  /** The recorded lines, sealed; also after the journal was closed. */
  *read(records: readonly Recorded[]): Generator<string> {
    let i = 0;
    for (const line of readSpans(this.#file.path, records))
      yield records[i++]?.isSpaced ? JSON.stringify(JSON.parse(line)) : line;
  }

  close(): void {
    this.#file.close();
  }

  #append(line: string): Span {
    return this.#file.append(sealed(line, runOf(this.plan), this.#secret));
  }
}

/**
 * The plan of a journal, or null where there is none.
 *
 * @throws {InputError} when its first line is something else
 */
export function readPlan(file: string): Plan | null {
  if (!existsSync(file)) return null;
  for (const { text, isWhole } of linesOf(file)) {
    if (!isWhole) return null;
    const value = parsed(text);
    if (schemaFault("journal-1", value) === null) return value as Plan;
    const { schema } = (value ?? {}) as { schema?: unknown };
    throw new InputError(
      typeof schema === "string" && schema !== "pravah/journal/1"
        ? `${file} is no journal of this version; begin again with --restart`
        : `${file}: line 1 is damaged: it is no plan of a run; begin again with --restart`,
    );
  }
  return null;
}

/** @returns what is wrong with the line, or null */
function remember(
  records: Records,
  text: string,
  span: Span,
  names: Names,
  binding: Binding,
): string | null {
  const value = parsed(text);
  if (schemaFault("death-1", value) === null) {
    const death = value as Death & { seal: Seal };
    const key = keyOf(death.submission, death.exercise);
    records.deaths.set(key, death.work);
    return boundFault(death, binding);
  }
  const read = readRecord(text);
  if ("fault" in read) return read.fault;
  const { result } = read;
  const twin = names.collision(result.submission.id);
  const fault =
    twin === null ? boundFault(result, binding) : `its name is ${twin}'s but for the case`;
  if (fault !== null) return `${nameOf(result)}: ${fault}`;
  const before = records.results.get(keyOf(result.submission.id, result.exercise));
  // A work is graded again only when the machine had failed on it, or it had been handed in anew.
  if (before && !before.undecided && before.work === result.submission.files["work.ts"])
    return `${nameOf(result)}: it is there already`;
  rememberResult(records, result, span, JSON.stringify(result) !== text);
  return null;
}

function rememberResult({ results }: Records, result: Result, span: Span, isSpaced = false): void {
  const { submission, exercise, reason } = result;
  results.set(keyOf(submission.id, exercise), {
    ...span,
    work: submission.files["work.ts"],
    undecided: isUndecided(reason),
    ...(isSpaced && { isSpaced }),
  });
}

function damageText(file: string, faults: readonly string[]): string {
  return [
    ...faultLines(faults.map((fault) => `${file}: ${fault}`)),
    "Nothing was graded. Delete these lines and --resume grades their works again, or begin again with --restart.",
  ].join("\n");
}

function keyOf(submission: string, exercise: string): string {
  return `${submission}\0${exercise}`;
}
