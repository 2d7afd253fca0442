// Which kind of archive a file is: by its name, and by its first bytes where they tell. Names lie:
// browsers unpack one layer on the way, and people rename what an upload form refuses.

import { closeSync, openSync, readSync } from "node:fs";

const ARCHIVE = /\.(zip|tar\.gz|tgz|tar)$/i;
const OTHER_ARCHIVE = /\.(rar|7z|gz|bz2|tbz2?|xz|txz|zst)$/i;
/** How the files of each kind begin. A `.tar` begins with a name. */
const BEGINNINGS: readonly [bytes: string, kind: string][] = [
  ["PK\x03\x04", "zip"],
  ["PK\x05\x06", "zip"],
  ["\x1f\x8b", "gz"],
  ["Rar!", ".rar"],
  ["7z\xbc\xaf", ".7z"],
  ["BZh", ".bz2"],
  ["\xfd7zXZ", ".xz"],
  ["\x28\xb5\x2f\xfd", ".zst"],
];
const LONGEST = 8;

export function isArchive(name: string): boolean {
  return ARCHIVE.test(name);
}

/** Whether it looks like an archive of a kind that is not opened. */
export function isOtherArchive(name: string): boolean {
  return OTHER_ARCHIVE.test(name) && !isArchive(name);
}

/** The name without the ending that makes it an archive. */
export function archiveStem(name: string): string {
  return name.replace(ARCHIVE, "");
}

/** Why an archive of another kind is not taken, and what to hand in. */
export function otherArchiveWhy(name: string): string {
  const [ending = name] = OTHER_ARCHIVE.exec(name) ?? [];
  return `a ${ending.toLowerCase()} archive is not opened: pack it again as .zip or .tar.gz`;
}

/** @returns `zip`, `gz`, the ending of a kind that is not opened, or null where the bytes do not tell */
export function archiveKind(source: string | Uint8Array): string | null {
  const begin = Buffer.from(beginningOf(source)).toString("latin1");
  return BEGINNINGS.find(([bytes]) => begin.startsWith(bytes))?.[1] ?? null;
}

function beginningOf(source: string | Uint8Array): Uint8Array {
  if (typeof source !== "string") return source.subarray(0, LONGEST);
  const bytes = new Uint8Array(LONGEST);
  const fd = openSync(source, "r");
  try {
    return bytes.subarray(0, readSync(fd, bytes));
  } finally {
    closeSync(fd);
  }
}
