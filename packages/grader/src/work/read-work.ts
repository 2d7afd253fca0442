// Reads the text of a work: bounded, UTF-8, without a byte order mark.

import { lstatSync, readFileSync } from "node:fs";
import type { Problem } from "./problem.ts";

/** A generous limit: the longest reference is under 10 KB. Parsers choke on far less than 1 MB. */
export const MAX_WORK_BYTES = 65_536;

/** The text of a work, or what keeps it from being read. */
export type WorkText = { source: string } | { problem: Problem };

export function readWork(file: string): WorkText {
  try {
    const stats = lstatSync(file);
    if (!stats.isFile()) return unreadable("it is not a plain file");
    return stats.size > MAX_WORK_BYTES ? tooLarge(stats.size) : decodeWork(readFileSync(file));
  } catch (error) {
    return unreadable(`${(error as NodeJS.ErrnoException).code}`);
  }
}

/** The text of these bytes. */
export function decodeWork(bytes: Uint8Array): WorkText {
  if (bytes.length > MAX_WORK_BYTES) return tooLarge(bytes.length);
  try {
    return { source: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    return unreadable(
      isUtf16(bytes) ? "it is UTF-16 text, not UTF-8: save it as UTF-8" : "it is not UTF-8 text",
    );
  }
}

export function tooLarge(size: number): { problem: Problem } {
  return unreadable(`it has ${size} bytes; the limit is ${MAX_WORK_BYTES}`);
}

export function unreadable(why: string): { problem: Problem } {
  return { problem: { stage: "read", params: { why } } };
}

/** By its byte order mark: Windows' editors write one. */
function isUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}
