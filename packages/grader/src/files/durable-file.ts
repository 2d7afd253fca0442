// Files that survive a crash and a full disk: a record is whole and on the disk, or it is not there.

import fs from "node:fs";
import path from "node:path";
import { destinationOf } from "./destination.ts";
import { diskError } from "./disk-error.ts";
import { refuseOdd } from "./given-file.ts";
import { InputError } from "./input-error.ts";
import { makeFolder } from "./make-folder.ts";
import { pause } from "./pause.ts";

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
    refuseOdd(file);
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

export interface WriteOptions {
  /** Wait until it is on the disk. */
  lasting?: boolean;
  /** Who may read a new file, as Unix has it. */
  mode?: number;
  disk?: Disk;
}

/**
 * Writes a file that appears whole or not at all. What is no plain file stays what it is: a link's end is
 * written, and so is a pipe or a device such as `/dev/stdout`.
 *
 * @throws {InputError} when it could not be written; an older file of that name is still there then
 */
export function writeWhole(
  file: string,
  parts: Iterable<string | Uint8Array>,
  { lasting = true, mode = 0o666, disk = fs }: WriteOptions = {},
): void {
  const destination = destinationOf(file);
  if (destination.kind === "stream") writeInto(destination.target, file, parts, disk);
  else replace(destination.place, file, parts, { lasting, mode, disk });
}

function replace(
  place: string,
  called: string,
  parts: Iterable<string | Uint8Array>,
  { lasting, mode, disk }: Required<WriteOptions>,
): void {
  const part = `${place}.part`;
  let fd: number | undefined;
  makeFolder(path.dirname(place));
  try {
    // What an earlier run has left, or somebody has put there, is not written into.
    disk.rmSync(part, { force: true });
    fd = disk.openSync(part, "wx", mode);
    for (const piece of parts) writeAll(fd, piece, disk);
    if (lasting) disk.fsyncSync(fd);
    disk.closeSync(fd);
    fd = undefined;
    disk.renameSync(part, place);
  } catch (error) {
    if (fd !== undefined) disk.closeSync(fd);
    removeIfThere(part, disk);
    throw error instanceof InputError ? error : diskError(called, error);
  }
}

function writeInto(
  target: string | number,
  called: string,
  parts: Iterable<string | Uint8Array>,
  disk: Disk,
): void {
  let fd: number | undefined;
  try {
    fd = typeof target === "number" ? target : disk.openSync(target, "w");
    for (const piece of parts) writeAll(fd, piece, disk);
  } catch (error) {
    throw error instanceof InputError ? error : diskError(called, error);
  } finally {
    if (fd !== undefined && fd !== target) disk.closeSync(fd);
  }
}

function writeAll(fd: number, piece: string | Uint8Array, disk: Disk): void {
  const bytes = typeof piece === "string" ? Buffer.from(piece) : piece;
  for (let at = 0; at < bytes.length; ) at += writeSome(fd, bytes, at, disk);
}

/** Waits where the reader of a pipe is slower. */
function writeSome(fd: number, bytes: Uint8Array, at: number, disk: Disk): number {
  for (;;) {
    try {
      return disk.writeSync(fd, bytes, at, bytes.length - at);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EAGAIN") throw error;
      pause();
    }
  }
}

/** Whatever keeps it there has been said already. */
function removeIfThere(part: string, disk: Disk): void {
  try {
    disk.rmSync(part, { force: true });
  } catch {
    // A folder of that name, or a disk that has become read-only.
  }
}
