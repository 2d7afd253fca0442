// What a grader may have left behind: folders, and sandboxed processes.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";

const markOf = (pid: number) => `pravah-grader-${pid}-`;

/** Folders that a grader has left behind. */
export function foldersOf(pid: number): string[] {
  return readdirSync(tmpdir()).filter((name) => name.startsWith(markOf(pid)));
}

/** Sandboxed processes of a grader; Linux alone can tell. */
export function processesOf(pid: number): string[] {
  if (!existsSync("/proc/self/cmdline")) return [];
  return readdirSync("/proc").flatMap((number) => {
    try {
      const command = readFileSync(`/proc/${number}/cmdline`, "latin1");
      return command.includes(markOf(pid)) ? [command.replaceAll("\0", " ")] : [];
    } catch {
      return [];
    }
  });
}
