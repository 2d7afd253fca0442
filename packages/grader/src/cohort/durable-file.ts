// Files that survive a crash and a full disk: a record is whole and on the disk, or it is not there.

import fs from "node:fs";
import path from "node:path";
import { InputError } from "../input-error.ts";

/** What is asked of the file system; a test puts a full disk in its place. */
export type Disk = Pick<
  typeof fs,
  "openSync" | "writeSync" | "fsyncSync" | "ftruncateSync" | "closeSync" | "renameSync" | "rmSync"
>;

/** Where a record stands in its file, in bytes. */
export interface Span {
  offset: number;
  length: number;
}

/** A file that only grows, a line at a time. */
export class RecordFile {
  readonly path: string;
  readonly #disk: Disk;
  readonly #fd: number;
  #end: number;

  /**
   * @param end bytes to keep: what lies behind is the torn end of an earlier run
   * @throws {InputError} when the file cannot be written
   */
  constructor(file: string, end: number, disk: Disk = fs) {
    this.path = file;
    this.#disk = disk;
    this.#end = end;
    try {
      this.#fd = disk.openSync(file, end === 0 ? "w+" : "r+");
      disk.ftruncateSync(this.#fd, end);
    } catch (error) {
      throw diskError(file, error);
    }
  }

  /**
   * Adds a line; when this returns, it is on the disk.
   *
   * @throws {InputError} when it could not be written; nothing of it is left then
   */
  append(line: string): Span {
    const bytes = Buffer.from(`${line}\n`);
    try {
      for (let at = 0; at < bytes.length; )
        at += this.#disk.writeSync(this.#fd, bytes, at, bytes.length - at, this.#end + at);
      this.#disk.fsyncSync(this.#fd);
    } catch (error) {
      this.#disk.ftruncateSync(this.#fd, this.#end);
      throw diskError(this.path, error);
    }
    const span = { offset: this.#end, length: bytes.length - 1 };
    this.#end += bytes.length;
    return span;
  }

  close(): void {
    this.#disk.closeSync(this.#fd);
  }
}

/** What stands at these places, one after the other. */
export function* readSpans(file: string, spans: Iterable<Span>): Generator<string> {
  const fd = fs.openSync(file, "r");
  try {
    for (const { offset, length } of spans) {
      const bytes = Buffer.alloc(length);
      fs.readSync(fd, bytes, 0, length, offset);
      yield bytes.toString("utf8");
    }
  } finally {
    fs.closeSync(fd);
  }
}

/**
 * Writes a file that appears whole or not at all.
 *
 * @param lasting waits until it is on the disk
 * @throws {InputError} when it could not be written; an older file of that name is still there then
 */
export function writeWhole(
  file: string,
  parts: Iterable<string | Uint8Array>,
  { lasting = true, disk = fs }: { lasting?: boolean; disk?: Disk } = {},
): void {
  const part = `${file}.part`;
  let fd: number | undefined;
  try {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fd = disk.openSync(part, "w");
    for (const piece of parts) {
      const bytes = typeof piece === "string" ? Buffer.from(piece) : piece;
      for (let at = 0; at < bytes.length; ) at += disk.writeSync(fd, bytes, at, bytes.length - at);
    }
    if (lasting) disk.fsyncSync(fd);
    disk.closeSync(fd);
    fd = undefined;
    disk.renameSync(part, file);
  } catch (error) {
    if (fd !== undefined) disk.closeSync(fd);
    disk.rmSync(part, { force: true });
    throw error instanceof InputError ? error : diskError(file, error);
  }
}

const WORDS: Readonly<Record<string, string>> = {
  ENOSPC: "the disk is full",
  EDQUOT: "your disk quota is used up",
  EROFS: "the disk is read-only",
  EACCES: "no permission",
  EPERM: "no permission",
  EEXIST: "a file is in its place",
  ENOTDIR: "a file is in its place",
};

/** What a person can do something about. */
export function diskError(file: string, error: unknown): InputError {
  const { code, message } = error as NodeJS.ErrnoException;
  const why = code === undefined ? message : (WORDS[code] ?? code);
  return new InputError(`${file} cannot be written: ${why}`, { cause: error });
}
