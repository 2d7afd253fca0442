// Reads the text of a work: bounded, UTF-8, without a byte order mark.

import { lstatSync, readFileSync } from "node:fs";
import type { Problem } from "./problem.ts";

/** A generous limit: the longest reference is under 10 KB. Parsers choke on far less than 1 MB. */
export const MAX_WORK_BYTES = 65_536;

export function readWork(file: string): { source: string } | { problem: Problem } {
  let bytes: Buffer;
  try {
    const stats = lstatSync(file);
    if (!stats.isFile()) return unreadable("it is not a plain file");
    if (stats.size > MAX_WORK_BYTES) {
      return unreadable(`it has ${stats.size} bytes; the limit is ${MAX_WORK_BYTES}`);
    }
    bytes = readFileSync(file);
  } catch (error) {
    return unreadable(`${(error as NodeJS.ErrnoException).code}`);
  }
  try {
    return { source: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    return unreadable("it is not UTF-8 text");
  }
}

function unreadable(why: string): { problem: Problem } {
  return { problem: { stage: "read", params: { why } } };
}
