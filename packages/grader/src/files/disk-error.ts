// What the system says about a disk, as something a person can do something about.

import type { Stats } from "node:fs";
import { InputError } from "./input-error.ts";

const WORDS: Readonly<Record<string, string>> = {
  ENOSPC: "the disk is full",
  EDQUOT: "your disk quota is used up",
  EROFS: "the disk is read-only",
  EACCES: "no permission",
  EPERM: "no permission",
  EEXIST: "a file is in its place",
  ENOTDIR: "a file is in its place",
  EISDIR: "it is a folder",
  ERR_FS_EISDIR: "a folder is in its place",
  ENOENT: "nothing can be made there",
  ELOOP: "its links lead in a circle",
  ENAMETOOLONG: "its name is too long",
  EPIPE: "its reader is gone",
  ENXIO: "nothing is behind it",
  EBUSY: "something else holds it",
};

/** @param error what `node:fs` has thrown */
export function diskError(file: string, error: unknown): InputError {
  const { code, message } = error as NodeJS.ErrnoException;
  const why = code === undefined ? message : (WORDS[code] ?? code);
  return new InputError(`${file} cannot be written: ${why}`, { cause: error });
}

/** What lies at a place, for a sentence that begins "it is". */
export function kindWords(stats: Stats): string {
  if (stats.isDirectory()) return "a folder";
  if (stats.isFIFO()) return "a pipe";
  if (stats.isSocket()) return "a socket";
  if (stats.isBlockDevice() || stats.isCharacterDevice()) return "a device";
  return "a file";
}
