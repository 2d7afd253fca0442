// Files that are read whole because a person or an earlier run named them: a pipe that nobody writes to
// would be waited for for ever, a device has no end.

import {
  closeSync,
  fstatSync,
  lstatSync,
  openSync,
  readFileSync,
  readSync,
  type Stats,
  statSync,
} from "node:fs";
import { isatty } from "node:tty";
import { kindWords } from "./disk-error.ts";
import { InputError } from "./input-error.ts";
import { pause } from "./pause.ts";

/** A table of a whole university is far smaller. */
const MAX_BYTES = 256_000_000;
const CHUNK = 1 << 16;

/**
 * Opens a plain file for reading.
 *
 * @throws {InputError} when it is something else, or cannot be read
 */
export function openPlain(file: string): number {
  return reading(file, () => {
    requirePlain(statSync(file), file);
    return openSync(file, "r");
  });
}

/** The text of a plain file. @throws {InputError} when it is something else, or cannot be read */
export function readPlain(file: string): string {
  const fd = openPlain(file);
  try {
    return reading(file, () => readFileSync(fd, "utf8"));
  } finally {
    closeSync(fd);
  }
}

/** @throws {InputError} where something that is no plain file lies at this place */
export function refuseOdd(file: string): void {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats) requirePlain(stats, file);
}

/**
 * The bytes of a plain file; or of a pipe that was handed over open: `/dev/stdin`, `<(…)`.
 *
 * @param called its name in messages
 * @param most bytes that are read
 * @throws {InputError} when it is something else, cannot be read, or is longer
 */
export function readGiven(file: string, called: string = file, most: number = MAX_BYTES): Buffer {
  return reading(called, () => {
    const stats = statSync(file);
    const isHandedOver = lstatSync(file).isSymbolicLink() && (stats.isFIFO() || isInput(stats));
    if (!isHandedOver) requirePlain(stats, called);
    const fd = isInput(stats) ? 0 : openSync(file, "r");
    try {
      return readAll(fd, called, most);
    } finally {
      if (fd !== 0) closeSync(fd);
    }
  });
}

/** Whether it is this process' input: of devices only a terminal, which has an end. */
function isInput(stats: Stats): boolean {
  const input = fstatSync(0);
  if (input.dev !== stats.dev || input.ino !== stats.ino) return false;
  return !stats.isCharacterDevice() || isatty(0);
}

function readAll(fd: number, called: string, most: number): Buffer {
  const parts: Buffer[] = [];
  let total = 0;
  for (;;) {
    const chunk = Buffer.alloc(CHUNK);
    const count = readSome(fd, chunk);
    if (count === 0) return Buffer.concat(parts);
    total += count;
    if (total > most)
      throw new InputError(`${called} has more than ${most} bytes: is it the right one?`);
    parts.push(chunk.subarray(0, count));
  }
}

function readSome(fd: number, chunk: Buffer): number {
  for (;;) {
    try {
      return readSync(fd, chunk);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === "EOF") return 0;
      if (code !== "EAGAIN") throw error;
      pause();
    }
  }
}

function requirePlain(stats: Stats, called: string): void {
  if (stats.isFile()) return;
  throw new InputError(`${called} cannot be read: it is ${kindWords(stats)}, and a file is needed`);
}

/** What `work` reads. @param called its name in messages @throws {InputError} where the system refuses */
export function reading<T>(called: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof InputError) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    throw new InputError(`${called} cannot be read (${code ?? message})`, { cause: error });
  }
}
