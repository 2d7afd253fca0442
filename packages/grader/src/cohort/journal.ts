// The journal of a run: its plan, then one result a line, each on the disk before the next work is
// handed out. After a crash the lines that are there are whole, but for the last one.

import { closeSync, existsSync, readSync } from "node:fs";
import { openPlain } from "../disk/given-file.ts";
import { InputError } from "../input-error.ts";
import type { Result } from "../judge/result.ts";
import { type Disk, RecordFile, readSpans, type Span } from "./durable-file.ts";
import type { Plan } from "./plan.ts";

/** What is known of a recorded result without reading it again. */
export interface Recorded extends Span {
  /** SHA-256 of the text that was graded; undefined where none could be read. */
  work: string | undefined;
  /** The machine failed: this one is to be graded again. */
  undecided: boolean;
}

export class Journal {
  readonly plan: Plan;
  readonly #file: RecordFile;
  readonly #records: Map<string, Recorded>;

  private constructor(plan: Plan, file: RecordFile, records: Map<string, Recorded>) {
    this.plan = plan;
    this.#file = file;
    this.#records = records;
  }

  /** Begins a journal, in place of an older one. */
  static create(file: string, plan: Plan, disk?: Disk): Journal {
    const records = new RecordFile(file, 0, disk);
    records.append(JSON.stringify(plan));
    return new Journal(plan, records, new Map());
  }

  /**
   * Opens a journal to go on with it; a torn last line is dropped.
   *
   * @returns null where there is none, or not even its first line was finished
   * @throws {InputError} when a line before the last one is damaged
   */
  static open(file: string, disk?: Disk): Journal | null {
    if (!existsSync(file)) return null;
    const records = new Map<string, Recorded>();
    let plan: Plan | null = null;
    let number = 0;
    let end = 0;
    let broken: number | null = null;
    for (const { text, offset, length, isWhole } of linesOf(file)) {
      number++;
      const value = isWhole ? parsed(text) : null;
      if (broken !== null)
        throw new InputError(`${file}: line ${broken} is damaged; begin again with --restart`);
      if (value === null) broken = number;
      else if (number === 1) plan = planOf(value, file);
      else remember(records, value as Result, { offset, length });
      if (value !== null) end = offset + length + 1;
    }
    return plan && new Journal(plan, new RecordFile(file, end, disk), records);
  }

  get size(): number {
    return this.#records.size;
  }

  find(submission: string, exercise: string): Recorded | undefined {
    return this.#records.get(keyOf(submission, exercise));
  }

  /** Records a result; it is on the disk when this returns. @throws {InputError} on a full disk */
  record(line: string): void {
    remember(this.#records, JSON.parse(line) as Result, this.#file.append(line));
  }

  /** The recorded lines, as they were given; also after the journal was closed. */
  read(records: Iterable<Recorded>): Generator<string> {
    return readSpans(this.#file.path, records);
  }

  close(): void {
    this.#file.close();
  }
}

/** The plan of a journal, or null where there is none. */
export function readPlan(file: string): Plan | null {
  if (!existsSync(file)) return null;
  for (const { text, isWhole } of linesOf(file)) {
    const value = isWhole ? parsed(text) : null;
    return value && planOf(value, file);
  }
  return null;
}

function remember(records: Map<string, Recorded>, result: Result, span: Span): void {
  const { submission, exercise, reason } = result;
  records.set(keyOf(submission.id, exercise), {
    ...span,
    work: submission.files["work.ts"],
    undecided: reason?.stage === "infrastructure",
  });
}

function keyOf(submission: string, exercise: string): string {
  return `${submission}\0${exercise}`;
}

function parsed(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" ? value : null;
  } catch {
    return null;
  }
}

function planOf(value: object, file: string): Plan {
  const plan = value as Partial<Plan>;
  if (plan.schema !== "pravah/journal/1")
    throw new InputError(`${file} is no journal of this version; begin again with --restart`);
  return value as Plan;
}

const CHUNK = 1 << 20;

/** The lines of a file, one at a time in memory; the last one may lack its end. */
export function* linesOf(file: string): Generator<Span & { text: string; isWhole: boolean }> {
  const fd = openPlain(file);
  try {
    const chunk = Buffer.alloc(CHUNK);
    let rest: Buffer = Buffer.alloc(0);
    let offset = 0;
    for (;;) {
      const count = readSync(fd, chunk);
      if (count === 0) break;
      rest = Buffer.concat([rest, chunk.subarray(0, count)]);
      let from = 0;
      for (let at = rest.indexOf(10); at !== -1; at = rest.indexOf(10, from)) {
        const length = at - from;
        yield { text: rest.toString("utf8", from, at), offset, length, isWhole: true };
        offset += length + 1;
        from = at + 1;
      }
      rest = rest.subarray(from);
    }
    if (rest.length > 0)
      yield { text: rest.toString("utf8"), offset, length: rest.length, isWhole: false };
  } finally {
    closeSync(fd);
  }
}
