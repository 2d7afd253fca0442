// Where something that a person wants written goes. A plain file is replaced by a whole new one; into
// a pipe, a terminal or `/dev/null` it is written, and those stay what they are.

import { fstatSync, lstatSync, readlinkSync, type Stats, statSync } from "node:fs";
import path from "node:path";
import { diskError, kindWords } from "./disk-error.ts";
import { InputError } from "./input-error.ts";

/** A plain file, or none yet; or what is written into, by its path or as an open file. */
export type Destination =
  | { kind: "file"; place: string }
  | { kind: "stream"; target: string | number };

const MAX_LINKS = 40;
/** Standard output, and that for errors. */
const OPEN = [1, 2];

/**
 * Links are followed: what they lead to is written, and they stay.
 *
 * @throws {InputError} for a folder, a socket, a disk, and links in a circle
 */
export function destinationOf(file: string): Destination {
  try {
    const stats = statSync(file, { throwIfNoEntry: false });
    const open = stats && lstatSync(file).isSymbolicLink() ? openAs(stats) : undefined;
    // `/dev/stdout` may be a file that the shell has opened, and goes on writing to.
    if (open !== undefined) return { kind: "stream", target: open };
    if (stats?.isFIFO() || stats?.isCharacterDevice()) return { kind: "stream", target: file };
    if (stats === undefined || stats.isFile()) return { kind: "file", place: behindLinks(file) };
    throw new InputError(`${file} cannot be written: it is ${kindWords(stats)}; name a file`);
  } catch (error) {
    throw error instanceof InputError ? error : diskError(file, error);
  }
}

/** Whether what is written there comes out among what the command prints. */
export function isStandardOutput(file: string): boolean {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats !== undefined && openAs(stats) === 1;
}

/** The number under which this process has the file open for writing already. */
function openAs({ dev, ino }: Stats): number | undefined {
  return OPEN.find((fd) => {
    try {
      const open = fstatSync(fd);
      return open.dev === dev && open.ino === ino;
    } catch {
      return false;
    }
  });
}

function behindLinks(file: string): string {
  let place = file;
  for (let i = 0; i < MAX_LINKS; i++) {
    if (!lstatSync(place, { throwIfNoEntry: false })?.isSymbolicLink()) return place;
    place = path.resolve(path.dirname(place), readlinkSync(place));
  }
  throw Object.assign(new Error(file), { code: "ELOOP" });
}
